import type { AppliedFilters } from "@customer-pulse/contract";
import { type ListFilterKey, listFilterKeys } from "@customer-pulse/contract/values";
import { formatDayRange } from "../format/days.ts";
import type { Localize } from "../localize/localize.ts";

/** The filters behind a response in words, one text a filter: `Churn risk: High, Medium`. */
export function describeFilters(applied: AppliedFilters, localize: Localize): string[] {
  const { dateFrom, dateTo } = applied;
  const days =
    dateFrom === undefined || dateTo === undefined
      ? []
      : [`${localize.term("filter", "dateRange")}: ${formatDayRange(dateFrom, dateTo, localize.lang())}`];
  const lists = listFilterKeys.flatMap((key: ListFilterKey) => {
    const values = applied[key];
    if (values === undefined || values.length === 0) return [];
    const names = values.map((value) => localize.term("category", key, value));
    return [`${localize.term("filter", key)}: ${localize.list(names)}`];
  });
  return [...days, ...lists];
}
