import {
  type DateRange,
  dateRanges,
  type FilterKey,
  filterKeys,
  type ListFilterKey,
  listFilterKeys,
} from "@customer-pulse/contract/values";

/** Who asked for a change: the reader, the address, the host's own code, a saved preset, or a datum that was chosen. */
export const filterSources = ["user", "url", "host", "preset", "drill"] as const;
export type FilterSource = (typeof filterSources)[number];

/** The filters of a scope. An absent key means all; dates are ISO days. */
export type ScopeFilters = { readonly [Key in ListFilterKey]?: readonly string[] } & {
  readonly dateFrom?: string;
  readonly dateTo?: string;
  readonly dateRange?: DateRange;
};

/** A change of filters: it replaces the keys it names, null or [] clears one. */
export type FilterPatch = { readonly [Key in FilterKey]?: string | readonly string[] | null };

export function isListFilterKey(key: string): key is ListFilterKey {
  return (listFilterKeys as readonly string[]).includes(key);
}

function isFilterKey(key: string): key is FilterKey {
  return (filterKeys as readonly string[]).includes(key);
}

/** A patch in its checked form: a list (sorted, without repeats), a date value, or null for "cleared". */
export type CheckedPatch = { readonly [Key in FilterKey]?: readonly string[] | string | null };

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

function isDay(value: unknown): value is string {
  if (typeof value !== "string" || !dayPattern.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

function checkValue(key: FilterKey, value: unknown): readonly string[] | string | null | undefined {
  if (value === null || value === undefined) return null;
  if (isListFilterKey(key)) {
    const values = (Array.isArray(value) ? value : [value]).filter((item) => typeof item === "string" && item !== "");
    return values.length === 0 ? null : [...new Set<string>(values)].sort();
  }
  const single: unknown = Array.isArray(value) ? (value.length === 0 ? null : value[0]) : value;
  if (single === null || single === "") return null;
  if (key === "dateRange") return (dateRanges as readonly unknown[]).includes(single) ? (single as string) : undefined;
  return isDay(single) ? single : undefined;
}

/**
 * Checks what came from a page or an address. Unknown keys and impossible dates are left out and named in a warning,
 * so that one bad key does not lose the rest.
 */
export function checkPatch(patch: unknown): CheckedPatch {
  if (typeof patch !== "object" || patch === null) return {};
  const checked: { [Key in FilterKey]?: readonly string[] | string | null } = {};
  for (const [key, value] of Object.entries(patch)) {
    if (!isFilterKey(key)) {
      console.warn(`Customer Pulse: "${key}" is no filter. Filters are ${filterKeys.join(", ")}.`);
      continue;
    }
    const result = checkValue(key, value);
    if (result === undefined) console.warn(`Customer Pulse: "${String(value)}" is no value of the filter ${key}.`);
    else checked[key] = result;
  }
  return withOneDateForm(checked);
}

/** A relative range and days of one's own exclude each other: whichever a patch sets clears the other. */
function withOneDateForm(patch: CheckedPatch): CheckedPatch {
  if (typeof patch.dateRange === "string") return { ...patch, dateFrom: null, dateTo: null };
  if (typeof patch.dateFrom === "string" || typeof patch.dateTo === "string") return { ...patch, dateRange: null };
  return patch;
}

/** Drops what is cleared, so that equal filters have equal keys. Keys come in one canonical order. */
export function effectiveFilters(...layers: CheckedPatch[]): ScopeFilters {
  const merged: CheckedPatch = Object.assign({}, ...layers);
  const entries = filterKeys.flatMap((key) => {
    const value = merged[key];
    return value === undefined || value === null || value.length === 0 ? [] : [[key, value] as const];
  });
  return Object.fromEntries(entries) as ScopeFilters;
}

export function sameFilterValue(a: ScopeFilters[FilterKey], b: ScopeFilters[FilterKey]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Keys in which two sets of filters differ. */
export function changedKeys(before: ScopeFilters, after: ScopeFilters): FilterKey[] {
  return filterKeys.filter((key) => !sameFilterValue(before[key], after[key]));
}
