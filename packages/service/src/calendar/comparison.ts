import type { Comparison } from "@customer-pulse/contract";
import { addDays, addMonths, daysInRange } from "./days.ts";
import type { DayRange } from "./periods.ts";

/**
 * The range that a range is held against; null for `none`, and where it would reach back before year 0. `previous-period` is the same number of days just before;
 * the others are the same days a week, a month or a year earlier, clamped to the last day of a shorter month.
 */
export function comparisonRange(comparison: Comparison, range: DayRange): DayRange | null {
  switch (comparison) {
    case "none":
      return null;
    case "previous-period":
      return shift(range, (day) => addDays(day, -daysInRange(range.from, range.to)));
    case "previous-week":
      return shift(range, (day) => addDays(day, -7));
    case "previous-month":
      return shift(range, (day) => addMonths(day, -1));
    case "previous-year":
      return shift(range, (day) => addMonths(day, -12));
  }
}

function shift({ from, to }: DayRange, move: (day: string) => string): DayRange | null {
  const shifted = { from: move(from), to: move(to) };
  return isFourDigitYear(shifted.from) ? shifted : null;
}

/** ISO writes earlier years with a sign, which `YYYY-MM-DD` has no room for. */
function isFourDigitYear(day: string): boolean {
  return /^\d{4}-/.test(day);
}
