import { type Comparison, comparisons, filterKeys } from "@customer-pulse/contract/values";
import { type CheckedPatch, checkPatch, isListFilterKey } from "./filters.ts";

function parameterName(scope: string, key: string): string {
  return scope === "" ? key : `${scope}.${key}`;
}

/**
 * Reads a scope's filters from a query string: repeated parameters for lists, an empty one for "cleared".
 * Parameters of others are left alone; a named scope's carry its name in front (`west.churnRisk`).
 */
export function readFilters(search: string, scope: string): CheckedPatch {
  const parameters = new URLSearchParams(search);
  const patch: Record<string, string | string[] | null> = {};
  for (const key of filterKeys) {
    const name = parameterName(scope, key);
    if (!parameters.has(name)) continue;
    const values = parameters.getAll(name).filter((value) => value !== "");
    patch[key] = isListFilterKey(key) ? values : (values.at(-1) ?? null);
  }
  const checked = checkPatch(patch);
  // checkPatch clears the date form that was not given; an address only says what it names.
  return Object.fromEntries(Object.entries(checked).filter(([key]) => key in patch));
}

/** What the address says that figures are held against; undefined where it says nothing that is known. */
export function readCompare(search: string, scope: string): Comparison | undefined {
  const value = new URLSearchParams(search).get(parameterName(scope, "compare"));
  return comparisons.find((known) => known === value);
}

/** Writes what the reader chose into a query string, and leaves every other parameter as it was. */
export function writeFilters(search: string, scope: string, chosen: CheckedPatch, compare?: Comparison): string {
  const parameters = new URLSearchParams(search);
  parameters.delete(parameterName(scope, "compare"));
  for (const key of filterKeys) {
    const name = parameterName(scope, key);
    parameters.delete(name);
    const value = chosen[key];
    if (value === undefined) continue;
    if (value === null || value.length === 0) parameters.append(name, "");
    else for (const item of typeof value === "string" ? [value] : value) parameters.append(name, item);
  }
  if (compare !== undefined) parameters.append(parameterName(scope, "compare"), compare);
  const text = parameters.toString();
  return text === "" ? "" : `?${text}`;
}
