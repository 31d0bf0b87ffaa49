import type { Grain, GrainOption } from "@customer-pulse/contract/values";

/** Days as numbers, counted from 1970-01-01. */
const toNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
const toDay = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);

export interface Days {
  from: string;
  to: string;
}

export function plusDays(day: string, days: number): string {
  return toDay(toNumber(day) + days);
}

export function lengthOf({ from, to }: Days): number {
  return toNumber(to) - toNumber(from) + 1;
}

/** `auto` is day up to 31 days, week up to 26 weeks, else month. */
export function grainOf(option: GrainOption, days: Days): Grain {
  if (option !== "auto") return option;
  const length = lengthOf(days);
  return length <= 31 ? "day" : length <= 182 ? "week" : "month";
}

/** First day of the period that holds a day; weeks begin on Monday. */
export function periodOf(day: string, grain: Grain): string {
  if (grain === "day") return day;
  if (grain === "month") return `${day.slice(0, 7)}-01`;
  // 1970-01-01 was a Thursday.
  const number = toNumber(day);
  return toDay(number - ((number + 3) % 7));
}

export interface Periods {
  starts: string[];
  partial: { first: boolean; last: boolean };
}

/** Every period that the days touch, found by going through them one by one. */
export function periodsOf(days: Days, grain: Grain): Periods {
  const starts: string[] = [];
  for (let day = days.from; day <= days.to; day = plusDays(day, 1)) {
    const start = periodOf(day, grain);
    if (starts.at(-1) !== start) starts.push(start);
  }
  return {
    starts,
    partial: {
      first: periodOf(plusDays(days.from, -1), grain) === starts[0],
      last: periodOf(plusDays(days.to, 1), grain) === starts.at(-1),
    },
  };
}

export function epochOf(day: string): number {
  return toNumber(day) * 86_400;
}
