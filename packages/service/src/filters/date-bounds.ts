import { type AppliedFilters, defaultDateRange, listFilterKeys, type ValidFilters } from "@customer-pulse/contract";
import { resolveDateRange } from "../calendar/date-range.ts";
import { earlier, later } from "../calendar/days.ts";
import type { DayRange } from "../calendar/periods.ts";

/**
 * Filters as they are applied: relative ranges come to days, open ends take the data's bounds (or the other end, where
 * that lies beyond them), empty lists are left out.
 *
 * @param bounds first and last day in the data; null when there are no events, and then only ends that were given stay.
 */
export function applyFilters(filters: ValidFilters, bounds: DayRange | null): AppliedFilters {
  const applied: AppliedFilters = resolveDays(filters, bounds);
  for (const key of listFilterKeys) {
    const values = filters[key];
    if (values !== undefined && values.length > 0) applied[key] = values;
  }
  return applied;
}

function resolveDays(
  { dateFrom, dateTo, dateRange }: ValidFilters,
  bounds: DayRange | null,
): Pick<AppliedFilters, "dateFrom" | "dateTo"> {
  if (dateFrom !== undefined && dateTo !== undefined) return { dateFrom, dateTo };
  if (bounds === null) {
    return { ...(dateFrom !== undefined && { dateFrom }), ...(dateTo !== undefined && { dateTo }) };
  }
  if (dateFrom !== undefined) return { dateFrom, dateTo: later(dateFrom, bounds.to) };
  if (dateTo !== undefined) return { dateFrom: earlier(dateTo, bounds.from), dateTo };
  const { from, to } = resolveDateRange(dateRange ?? defaultDateRange, bounds);
  return { dateFrom: from, dateTo: to };
}

/** The applied days as a range; null when an end is open, which only happens where there are no events. */
export function appliedRange({ dateFrom, dateTo }: AppliedFilters): DayRange | null {
  return dateFrom === undefined || dateTo === undefined ? null : { from: dateFrom, to: dateTo };
}

/**
 * The part of a range that the data reaches into; null when they do not touch. Periods are drawn over this part only:
 * before the first and after the last event nothing is known, which is not the same as zero.
 */
export function rangeWithData(range: DayRange | null, bounds: DayRange | null): DayRange | null {
  if (range === null || bounds === null) return null;
  const from = later(range.from, bounds.from);
  const to = earlier(range.to, bounds.to);
  return from > to ? null : { from, to };
}
