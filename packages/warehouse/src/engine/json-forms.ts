/** The integer `units` decides whether a double holds the value exactly; `text` is its decimal form. */
export function numberOrText(units: bigint, text: string): number | string {
  const exact = units >= BigInt(Number.MIN_SAFE_INTEGER) && units <= BigInt(Number.MAX_SAFE_INTEGER);
  return exact ? Number(text) : text;
}

/** `YYYY-MM-DDTHH:mm:ss.sssZ`; null for what lies outside every calendar, such as DuckDB's `infinity`. */
export function isoInstant(milliseconds: number): string | null {
  const date = new Date(milliseconds);
  return Number.isNaN(date.valueOf()) ? null : date.toISOString();
}

/** `YYYY-MM-DD`; null for what lies outside every calendar. */
export function isoDay(milliseconds: number): string | null {
  return isoInstant(milliseconds)?.slice(0, -14) ?? null;
}
