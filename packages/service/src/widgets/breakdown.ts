import type { ListFilterKey } from "@customer-pulse/contract";
import type { QueryRow } from "@customer-pulse/warehouse";
import type { OptionQueryName } from "./filter-options.ts";
import { bySizeOrKnownOrder } from "./order.ts";
import { share } from "./share.ts";

interface Category {
  key: string | null;
  count: number;
  /** count / total, 0…1; null when the total is 0. */
  share: number | null;
}

/**
 * Breaks one relation down by a filter's values. The rows are those that the filter bar asks for its options: a page with
 * both runs one query.
 *
 * @param rows - of the filter's option query, asked without the filter itself.
 * @param measures - what is said of each value beside how often it occurs.
 */
export function breakdown<Row extends QueryRow<OptionQueryName>, Measures extends object>(
  rows: readonly Row[],
  key: ListFilterKey,
  measures: (row: Row) => Measures,
): { categories: (Category & Measures)[]; total: number } {
  const own = rows.filter(({ filter_key }) => filter_key === key);
  const total = own.reduce((sum, { row_count }) => sum + row_count, 0);
  const categories = own
    .map((row) => ({ key: row.value, count: row.row_count, share: share(row.row_count, total), ...measures(row) }))
    .sort(bySizeOrKnownOrder(key));
  return { categories, total };
}

/** For a breakdown that counts and no more. */
export function countsOnly(): object {
  return {};
}
