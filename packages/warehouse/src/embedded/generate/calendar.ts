import type { Random } from "./random.ts";
import { spanDays } from "./temperament.ts";

const millisecondsPerDay = 86_400_000;
/** Sunday to Saturday: how busy a day is against the busiest. */
const weekdayWeights = [0.16, 0.95, 1, 0.97, 0.92, 0.8, 0.25] as const;
const january = 0;
const august = 7;
const december = 11;

/** A moment within the two years. */
export interface Moment {
  /** Counted from the first day. */
  day: number;
  dayOfYear: number;
  /** `YYYY-MM-DDTHH:MM:SS`, without a zone as in RAW records. */
  instant: string;
}

/** The `spanDays` days that end with `until`. */
export class Calendar {
  readonly #first: number;

  /** @param until last day, `YYYY-MM-DD` */
  constructor(until: string) {
    this.#first = Date.parse(until) - (spanDays - 1) * millisecondsPerDay;
  }

  /** A day `YYYY-MM-DD`, counted from the first. */
  dayAt(day: number): string {
    return this.#dateAt(day).toISOString().slice(0, 10);
  }

  /**
   * Draws a moment from day `earliest` on: working days in business hours more often, busier as the years go, tickets
   * peaking around the turn of the year.
   */
  draw(random: Random, earliest: number, kind: "interaction" | "review" | "ticket"): Moment {
    for (;;) {
      const day = random.integer(Math.max(earliest, 0), spanDays - 1);
      const date = this.#dateAt(day);
      if (random.chance(busyness(date, day, kind))) {
        const hour = Math.round(Math.min(Math.max(random.normal(12.5, 3), 0), 23));
        const time = [hour, random.integer(0, 59), random.integer(0, 59)].map((part) => String(part).padStart(2, "0"));
        const yearStart = Date.UTC(date.getUTCFullYear(), 0, 1);
        return {
          day,
          dayOfYear: Math.floor((date.valueOf() - yearStart) / millisecondsPerDay),
          instant: `${this.dayAt(day)}T${time.join(":")}`,
        };
      }
    }
  }

  #dateAt(day: number): Date {
    return new Date(this.#first + day * millisecondsPerDay);
  }
}

/** How likely an event of the kind is on a day, 0…1. */
function busyness(date: Date, day: number, kind: "interaction" | "review" | "ticket"): number {
  const month = date.getUTCMonth();
  const yearEnd = month === december || month === january;
  const season = month === august ? 0.7 : yearEnd && kind === "ticket" ? 1.35 : yearEnd ? 1.1 : 1;
  const growth = 0.8 + (0.4 * day) / spanDays;
  return ((weekdayWeights[date.getUTCDay()] ?? 1) * season * growth) / (1.35 * 1.2);
}
