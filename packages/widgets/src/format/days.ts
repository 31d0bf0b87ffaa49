import type { Grain } from "@customer-pulse/contract/values";

const cache = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}|${JSON.stringify(options)}`;
  const known = cache.get(key) ?? new Intl.DateTimeFormat(locale, options);
  cache.set(key, known);
  return known;
}

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
  return newYear ? `${text}\n${year}` : text;
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

/** An instant (ISO, UTC) in the reader's own time zone. */
export function formatInstant(instant: string, locale: string): string {
  return formatter(locale, { dateStyle: "medium", timeStyle: "short" }).format(Date.parse(instant));
}

/** A timestamp (ISO, UTC) as stored, whatever the reader's time zone: the data's carry none. */
export function formatTimestamp(timestamp: string, locale: string): string {
  return formatter(locale, { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" }).format(Date.parse(timestamp));
}

/** The zone in which the reader sees instants: `Europe/Berlin`. */
export function readersTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Days in a range with both ends included. */
export function countDays(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000) + 1;
}
