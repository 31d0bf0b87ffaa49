import type { AppliedFilters, TrendData } from "@customer-pulse/contract";

const day = 86_400_000;

/** First instant of the last day of a period, in milliseconds. */
function lastDay(start: number, grain: TrendData["grain"]): number {
  if (grain === "day") return start;
  if (grain === "week") return start + 6 * day;
  const date = new Date(start);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0);
}

function isoDay(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

/**
 * The days (ISO, both inclusive) that periods cover.
 *
 * @param from - Place of the first period in `x`.
 * @param to - Place of the last.
 * @param applied - Days to stay within: those that hold already. Default: none.
 */
export function rangeDays(
  { x, grain }: Pick<TrendData, "x" | "grain">,
  from: number,
  to: number,
  applied: Pick<AppliedFilters, "dateFrom" | "dateTo"> = {},
): { dateFrom: string; dateTo: string } {
  const first = (x[from] ?? 0) * 1000;
  const last = lastDay((x[to] ?? 0) * 1000, grain);
  const { dateFrom, dateTo } = applied;
  return {
    dateFrom: isoDay(dateFrom === undefined ? first : Math.max(first, Date.parse(dateFrom))),
    dateTo: isoDay(dateTo === undefined ? last : Math.min(last, Date.parse(dateTo))),
  };
}
