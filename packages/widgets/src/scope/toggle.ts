import type { ListFilterKey } from "@customer-pulse/contract/values";
import type { FilterPatch } from "./filters.ts";

/**
 * The patch that a chosen datum asks for: its values become the filters on its dimensions, or, where exactly they are
 * chosen already, those filters are taken back.
 */
export function togglePatch(
  datum: Partial<Record<ListFilterKey, string>>,
  chosen: (key: ListFilterKey) => readonly string[],
): FilterPatch {
  const entries = Object.entries(datum) as [ListFilterKey, string][];
  const held = entries.every(([key, value]) => chosen(key).length === 1 && chosen(key)[0] === value);
  return Object.fromEntries(entries.map(([key, value]) => [key, held ? null : [value]]));
}
