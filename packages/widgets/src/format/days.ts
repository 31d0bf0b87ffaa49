import type { Grain } from "@customer-pulse/contract/values";
import { kept } from "./kept.ts";

const formatter = kept(
  (locale: string, options: Intl.DateTimeFormatOptions) =>
    // Periods are those of the Gregorian calendar, also where readers write dates in another.
    new Intl.DateTimeFormat(locale, { calendar: "gregory", ...options }),
);

/** A period (epoch seconds UTC of its first instant) by name: `3 Mar 2026`, or `March 2026` for a month. */
export function formatPeriod(seconds: number, grain: Grain, locale: string): string {
  const options: Intl.DateTimeFormatOptions =
    grain === "month" ? { month: "long", year: "numeric" } : { day: "numeric", month: "short", year: "numeric" };
  return formatter(locale, { ...options, timeZone: "UTC" }).format(seconds * 1000);
}

/** The label of a tick on a time axis; the year stands under the first one and where it changes. */
export function formatTick(seconds: number, before: number | undefined, grain: Grain, locale: string): string {
  const date = new Date(seconds * 1000);
  const year = date.getUTCFullYear();
  const newYear = before === undefined || new Date(before * 1000).getUTCFullYear() !== year;
  const options: Intl.DateTimeFormatOptions =
    grain === "month" ? { month: "short" } : { day: "numeric", month: "short" };
  const text = formatter(locale, { ...options, timeZone: "UTC" }).format(date);
  return newYear ? `${text}\n${formatter(locale, { year: "numeric", timeZone: "UTC" }).format(date)}` : text;
}

/** A calendar day (`YYYY-MM-DD`) in words. Days have no time zone: they are read and written in UTC. */
export function formatDay(day: string, locale: string): string {
  return formatter(locale, { dateStyle: "medium", timeZone: "UTC" }).format(Date.parse(`${day}T00:00:00Z`));
}

/** Two days as one range, such as `1–31 Mar 2026`. */
export function formatDayRange(from: string, to: string, locale: string): string {
  return formatter(locale, { dateStyle: "medium", timeZone: "UTC" }).formatRange(
    Date.parse(`${from}T00:00:00Z`),
    Date.parse(`${to}T00:00:00Z`),
  );
}

/** An instant (ISO, UTC) in a time zone (IANA), which is named where it is not the reader's own. */
export function formatInstant(instant: string, locale: string, timeZone = knownTimeZone()): string {
  return formatter(locale, {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "numeric",
    minute: "numeric",
    timeZone,
    timeZoneName: timeZone === knownTimeZone() ? undefined : "short",
  }).format(Date.parse(instant));
}

/** A timestamp (ISO, UTC) as stored, whatever the reader's time zone: the data's carry none. */
export function formatTimestamp(timestamp: string, locale: string): string {
  return formatter(locale, { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" }).format(Date.parse(timestamp));
}

/** A time zone by its IANA name, such as `Europe/Berlin`. Default, and with a warning for an unknown one: the reader's own. */
export const knownTimeZone: (name?: string) => string = kept((timeZone?: string) => {
  try {
    return new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone;
  } catch {
    console.warn(`Customer Pulse: "${timeZone}" is no time zone. Using the reader's own.`);
    return knownTimeZone();
  }
});

/** Days in a range with both ends included. */
export function countDays(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000) + 1;
}
