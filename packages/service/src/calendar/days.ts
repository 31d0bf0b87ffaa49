/** Arithmetic on calendar days (`YYYY-MM-DD`). Days have no time zone: they are counted as the warehouse stores them. */

const msPerDay = 86_400_000;

function parts(day: string): [year: number, month: number, dayOfMonth: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

function fromMs(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/** `Date.UTC` reads years below 100 as 19xx; the setter takes them as they are. */
function utc(year: number, month: number, dayOfMonth: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, dayOfMonth);
}

/** First instant of a day, in epoch seconds UTC. */
export function epochSeconds(day: string): number {
  return toMs(day) / 1000;
}

function toMs(day: string): number {
  return utc(...parts(day));
}

/** The day that many days later; earlier when the number is negative. */
export function addDays(day: string, days: number): string {
  return fromMs(toMs(day) + days * msPerDay);
}

/** The same day of the month that many months later; the month's last day where there is no such day. */
export function addMonths(day: string, months: number): string {
  const [year, month, dayOfMonth] = parts(day);
  const lastOfMonth = new Date(utc(year, month + months + 1, 0)).getUTCDate();
  return fromMs(utc(year, month + months, Math.min(dayOfMonth, lastOfMonth)));
}

/** How many days later the second day is; below zero when it is the earlier one. */
export function daysBetween(from: string, to: string): number {
  return (toMs(to) - toMs(from)) / msPerDay;
}

/** How many days a range has, both ends included. */
export function daysInRange(from: string, to: string): number {
  return daysBetween(from, to) + 1;
}

/** Monday of the day's week. */
export function startOfWeek(day: string): string {
  const weekday = new Date(toMs(day)).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}

export function startOfMonth(day: string): string {
  return `${day.slice(0, 7)}-01`;
}

export function startOfQuarter(day: string): string {
  const [year, month] = parts(day);
  return fromMs(utc(year, month - ((month - 1) % 3), 1));
}

export function startOfYear(day: string): string {
  return `${day.slice(0, 4)}-01-01`;
}

/** The earlier of two days; ISO days compare as text. */
export function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

/** The later of two days. */
export function later(a: string, b: string): string {
  return a > b ? a : b;
}
