import type { DateRange } from "@customer-pulse/contract";
import { addDays, addMonths, startOfMonth, startOfQuarter, startOfYear } from "./days.ts";
import type { DayRange } from "./periods.ts";

/** The days that a relative range comes to, counted back from the newest day in the data. */
export function resolveDateRange(dateRange: DateRange, bounds: DayRange): DayRange {
  const newest = bounds.to;
  switch (dateRange) {
    case "last-7-days":
      return { from: addDays(newest, -6), to: newest };
    case "last-30-days":
      return { from: addDays(newest, -29), to: newest };
    case "last-90-days":
      return { from: addDays(newest, -89), to: newest };
    case "last-365-days":
      return { from: addDays(newest, -364), to: newest };
    case "month-to-date":
      return { from: startOfMonth(newest), to: newest };
    case "quarter-to-date":
      return { from: startOfQuarter(newest), to: newest };
    case "year-to-date":
      return { from: startOfYear(newest), to: newest };
    case "last-year": {
      const thisYear = startOfYear(newest);
      return { from: addMonths(thisYear, -12), to: addDays(thisYear, -1) };
    }
    case "all-time":
      return bounds;
  }
}
