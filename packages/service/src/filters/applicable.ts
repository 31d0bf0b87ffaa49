import {
  type AppliedFilters,
  applicableFilters,
  type FilterKey,
  filterKeys,
  type ListFilterKey,
  type Relation,
  type ValidFilters,
} from "@customer-pulse/contract";

/** Which of the filters that were given shape a widget's figures, and which do not. */
export interface FilterSplit {
  /** What the queries are given. */
  applied: AppliedFilters;
  /** Keys that were given but that none of the relations can carry. */
  notApplicable: FilterKey[];
  /** Keys that were given and belong to the widget's own dimensions: marked in the breakdown, not applied. */
  own: ListFilterKey[];
}

/** The filter keys that at least one of the relations can carry. */
function carriedKeys(relations: readonly Relation[]): ReadonlySet<FilterKey> {
  return new Set(relations.flatMap((relation): readonly FilterKey[] => applicableFilters[relation]));
}

/** Only those filters that one of the relations can carry. */
export function carriedFilters(filters: AppliedFilters, relations: readonly Relation[]): AppliedFilters {
  const carried = carriedKeys(relations);
  return Object.fromEntries(
    Object.entries(filters).filter(([key, value]) => value !== undefined && carried.has(key as FilterKey)),
  );
}

/** Leaves out one filter. */
export function withoutFilters(filters: AppliedFilters, keys: readonly FilterKey[]): AppliedFilters {
  return Object.fromEntries(Object.entries(filters).filter(([key]) => !keys.includes(key as FilterKey)));
}

/**
 * Splits filters for a widget that reads these relations.
 *
 * @param given as the caller stated them; decides what is reported.
 * @param applied the same with days resolved; decides what is queried.
 */
export function splitFilters(
  given: ValidFilters,
  applied: AppliedFilters,
  relations: readonly Relation[],
  ownKeys: readonly ListFilterKey[],
): FilterSplit {
  const carried = carriedKeys(relations);
  const own: ReadonlySet<FilterKey> = new Set(ownKeys);
  return {
    applied: withoutFilters(carriedFilters(applied, relations), ownKeys),
    notApplicable: filterKeys.filter((key) => isGiven(given, key) && !carried.has(key) && !own.has(key)),
    own: ownKeys.filter((key) => isGiven(given, key)),
  };
}

function isGiven(filters: ValidFilters, key: FilterKey): boolean {
  const value = filters[key];
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}
