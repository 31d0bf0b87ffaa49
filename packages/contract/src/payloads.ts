import * as z from "zod";
import { isoDay } from "./filters.ts";
import { comparisons, grains, kpiMetrics, listFilterKeys, measureUnits } from "./values.ts";

/** A figure; null where there is no data, never 0 or NaN instead. */
const figure = z.number().nullable();
const count = z.int().nonnegative();
/** First instant of a period, in epoch seconds UTC. */
const periodStart = z.int();
/** A category as stored; null is shown as "Not stated" and comes last. */
const categoryKey = z.string().nullable();

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

/** `sentiment-trend`: average sentiment_score (−1…1) by period, with the number of events behind each. */
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

/** `ticket-priority`: tickets by priority_level with their average sentiment. */
export const categoriesSchema = z.strictObject({
  categories: z.array(
    z.strictObject({
      key: categoryKey,
      count,
      /** count / total, 0…1; null when total is 0. */
      share: figure,
      averageSentiment: figure,
    }),
  ),
  total: count,
});
export type CategoriesData = z.output<typeof categoriesSchema>;

/** `churn-heatmap`: customers by churn_risk (rows) and upsell_opportunity (columns). */
export const churnHeatmapSchema = z.strictObject({
  rows: z.array(categoryKey),
  columns: z.array(categoryKey),
  /** One array a row, one count a column. */
  cells: z.array(z.array(count)),
  total: count,
});
export type ChurnHeatmapData = z.output<typeof churnHeatmapSchema>;

/** `filter-bar` and GET /v1/filters: what can be chosen, and how much matches the choice. */
export const filterBarSchema = z.strictObject({
  /** First and last day in the data; null when there are no events. */
  dateBounds: z.strictObject({ from: isoDay, to: isoDay }).nullable(),
  /** Every value of each list filter, counted without that key's own filter. Customers are searched, not listed. */
  options: z.partialRecord(z.enum(listFilterKeys), z.array(z.strictObject({ value: categoryKey, count }))),
  /** How much matches all filters given. */
  matching: z.strictObject({ customers: count, interactions: count, reviews: count, tickets: count }),
});
export type FilterBarData = z.output<typeof filterBarSchema>;

/** The payload of each widget id. */
export const payloadSchemas = {
  "kpi-card": kpiCardSchema,
  "sentiment-trend": trendSchema,
  "ticket-priority": categoriesSchema,
  "churn-heatmap": churnHeatmapSchema,
  "filter-bar": filterBarSchema,
} as const;
export type Payloads = { [Id in keyof typeof payloadSchemas]: z.output<(typeof payloadSchemas)[Id]> };
