import type { AppliedFilters } from "@customer-pulse/contract";
import { listFilterKeys } from "@customer-pulse/contract/values";
import { type CxLoadEvent, common } from "@customer-pulse/widgets";

/** Keeps the filters in words at hand for paper, which has no filter bar. */
export function showPrintedFilters(target: HTMLElement): void {
  document.addEventListener("cx-load", (event: CxLoadEvent) => {
    const { widget, filters } = event.detail.meta;
    // The one tag that every filter applies to.
    if (widget === "filter-bar") target.textContent = words(filters.applied);
  });
}

function words(applied: AppliedFilters): string {
  const days =
    applied.dateFrom === undefined ? [] : [`${common.filter("dateRange")}: ${applied.dateFrom} to ${applied.dateTo}`];
  const lists = listFilterKeys.flatMap((key) => {
    const values = applied[key] ?? [];
    return values.length === 0
      ? []
      : [`${common.filter(key)}: ${values.map((value) => common.category(key, value)).join(", ")}`];
  });
  return [...days, ...lists].join(" · ");
}
