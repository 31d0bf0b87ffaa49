import * as z from "zod";
import { isoDay } from "../filters.ts";
import { comparisons, grains, kpiMetrics, measureUnits } from "../values.ts";
import { categoryKey, count, figure, periodStart } from "./figures.ts";

/** `kpi-card`: one measure, what it is held against, and its course over the range. */
export const kpiCardSchema = z.strictObject({
  metric: z.enum(kpiMetrics),
  value: figure,
  unit: z.enum(measureUnits),
  /** What `previous` is: an earlier range, the same measure over all visible customers, or nothing. */
  comparison: z.enum([...comparisons, "all-customers"]),
  previous: figure,
  /** First and last day (inclusive) that `previous` covers; null where it covers no range. */
  previousFrom: isoDay.nullable(),
  previousTo: isoDay.nullable(),
  /** value − previous, in the measure's unit; null when either is. */
  delta: figure,
  /** The filtered figure as a share (0…1) of the figure over all visible customers; customer-count and lifetime-value-at-risk only. */
  shareOfTotal: figure.optional(),
  /** Events behind `value`; for measures over customers, the customers. */
  basis: count,
  /** The measure by whole period of the range (one cut off would look like a fall); empty for measures without history. */
  sparkline: z.strictObject({ x: z.array(periodStart), y: z.array(figure) }),
});
export type KpiCardData = z.output<typeof kpiCardSchema>;

/**
 * `sentiment-trend`, `rating-trend`: an average (sentiment_score −1…1, review_rating 1…5) by period; `ticket-volume`: the
 * number of tickets. `counts` is how many events stand behind each figure.
 */
export const trendSchema = z.strictObject({
  grain: z.enum(grains),
  /** A series for each value of the breakdown, or the one with the key `all` without a breakdown. */
  series: z.array(z.strictObject({ key: categoryKey, label: z.string() })),
  x: z.array(periodStart),
  /** One array a series, aligned with `x`. */
  y: z.array(z.array(figure)),
  counts: z.array(z.array(count)),
  /** True where the range, as far as there is data, cuts the first or the last period off. */
  partial: z.strictObject({ first: z.boolean(), last: z.boolean() }),
});
export type TrendData = z.output<typeof trendSchema>;
