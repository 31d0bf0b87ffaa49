/** What `pnpm warehouse generate` and a first start use where nothing else is said. */
export const defaultCustomers = 1000;
export const defaultSeed = 1;

/** The current day in UTC, `YYYY-MM-DD`. */
export function today(now: Date = new Date()): string {
  return now.toISOString().slice(0, 10);
}
