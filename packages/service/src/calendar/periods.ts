import type { Grain, GrainOption } from "@customer-pulse/contract";
import { addDays, addMonths, daysInRange, epochSeconds, startOfMonth, startOfWeek } from "./days.ts";

/** A range of days, both ends included. */
export interface DayRange {
  from: string;
  to: string;
}

const daysDrawnByDay = 31;
const daysDrawnByWeek = 26 * 7;

/** The grain asked for; `auto` is day up to 31 days, week up to 26 weeks, else month. */
export function resolveGrain(grain: GrainOption, range: DayRange | null): Grain {
  if (grain !== "auto") return grain;
  if (range === null) return "month";
  const days = daysInRange(range.from, range.to);
  if (days <= daysDrawnByDay) return "day";
  return days <= daysDrawnByWeek ? "week" : "month";
}

/** First day of the period that holds the day. Weeks begin on Monday. */
function startOfPeriod(day: string, grain: Grain): string {
  if (grain === "day") return day;
  return grain === "week" ? startOfWeek(day) : startOfMonth(day);
}

function nextPeriod(start: string, grain: Grain): string {
  if (grain === "day") return addDays(start, 1);
  return grain === "week" ? addDays(start, 7) : addMonths(start, 1);
}

/** Every period that a range touches, in order, and whether the range cuts off the first and the last. */
export interface PeriodSpine {
  /** First day of each period. */
  starts: string[];
  /** The same in epoch seconds UTC. */
  x: number[];
  partial: { first: boolean; last: boolean };
}

/** The periods of a range; none without a range. */
export function periodSpine(range: DayRange | null, grain: Grain): PeriodSpine {
  const starts: string[] = [];
  if (range === null) return { starts, x: [], partial: { first: false, last: false } };
  const first = startOfPeriod(range.from, grain);
  let next = first;
  while (next <= range.to) {
    starts.push(next);
    next = nextPeriod(next, grain);
  }
  return {
    starts,
    x: starts.map(epochSeconds),
    partial: { first: first < range.from, last: addDays(next, -1) > range.to },
  };
}

/** The periods that the range does not cut off. */
export function wholePeriods({ starts, x, partial }: PeriodSpine): PeriodSpine {
  const ends = [partial.first ? 1 : 0, partial.last ? -1 : undefined] as const;
  return { starts: starts.slice(...ends), x: x.slice(...ends), partial: { first: false, last: false } };
}
