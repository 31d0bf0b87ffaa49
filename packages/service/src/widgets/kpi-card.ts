import {
  type AppliedFilters,
  customerFilterKeys,
  type KpiCardData,
  type KpiMetric,
  kpiMetrics,
} from "@customer-pulse/contract";
import { comparisonRange } from "../calendar/comparison.ts";
import { type DayRange, periodSpine, resolveGrain, wholePeriods } from "../calendar/periods.ts";
import { appliedRange, rangeWithData } from "../filters/date-bounds.ts";
import type { RunQuery, WidgetDefinition, WidgetInput } from "./definition.ts";
import { type CustomerMetric, type EventMetric, metrics } from "./kpi-metrics.ts";
import { share } from "./share.ts";

/** What one measure is now, what it is held against, and its course over the range. */
export const kpiCard: WidgetDefinition<"kpi-card"> = {
  id: "kpi-card",
  question: "How is it going?",
  measures: Object.fromEntries(kpiMetrics.map((metric: KpiMetric) => [metric, metrics[metric].definition])),
  measure: ({ metric }) => metric,
  relations: [...new Set(kpiMetrics.map((metric) => metrics[metric].relation))],
  relationsFor: ({ metric }) => [metrics[metric].relation],
  own: [],
  run(query, input) {
    const metric = metrics[input.options.metric];
    return metric.over === "events" ? eventCard(query, input, metric) : customerCard(query, input, metric);
  },
};

async function eventCard(
  query: RunQuery,
  { options, filters, bounds }: WidgetInput<"kpi-card">,
  metric: EventMetric,
): Promise<KpiCardData> {
  const range = appliedRange(filters);
  const earlier = range === null ? null : comparisonRange(options.compare, range);
  const [{ value, basis }, previous, sparkline] = await Promise.all([
    metric.measure(query, filters),
    previousValue(query, filters, earlier, bounds, metric),
    course(query, filters, bounds, metric),
  ]);
  return {
    metric: options.metric,
    value,
    unit: metric.unit,
    comparison: options.compare,
    previous,
    previousFrom: earlier?.from ?? null,
    previousTo: earlier?.to ?? null,
    delta: difference(value, previous),
    basis,
    sparkline,
  };
}

/** Null where the earlier range lies wholly before the records begin: no record is not the same as no event. */
async function previousValue(
  query: RunQuery,
  filters: AppliedFilters,
  earlier: DayRange | null,
  bounds: DayRange | null,
  metric: EventMetric,
): Promise<number | null> {
  if (earlier === null || bounds === null || earlier.to < bounds.from) return null;
  const { value } = await metric.measure(query, { ...filters, dateFrom: earlier.from, dateTo: earlier.to });
  return value;
}

/** The whole periods of the range: the figure of one that is cut off would look like a fall or a rise. */
async function course(
  query: RunQuery,
  filters: AppliedFilters,
  bounds: DayRange | null,
  metric: EventMetric,
): Promise<KpiCardData["sparkline"]> {
  const range = appliedRange(filters);
  const grain = resolveGrain("auto", range);
  const { starts, x } = wholePeriods(periodSpine(rangeWithData(range, bounds), grain));
  if (starts.length === 0) return { x: [], y: [] };
  const rows = await metric.course(query, filters, grain);
  const values = new Map(rows.map(({ period, value }) => [period, value]));
  return { x, y: starts.map((start) => values.get(start) ?? metric.emptyPeriod) };
}

async function customerCard(
  query: RunQuery,
  { options, filters }: WidgetInput<"kpi-card">,
  metric: CustomerMetric,
): Promise<KpiCardData> {
  const againstAll = metric.against === "all-customers" && options.compare !== "none";
  const [{ value, basis }, total] = await Promise.all([
    metric.measure(query, filters),
    // Without filters: every customer that the caller may see.
    metric.measure(query, {}),
  ]);
  const previous = againstAll && hasCustomerFilter(filters) ? total.value : null;
  return {
    metric: options.metric,
    value,
    unit: metric.unit,
    comparison: againstAll ? "all-customers" : "none",
    previous,
    previousFrom: null,
    previousTo: null,
    delta: difference(value, previous),
    ...(metric.against === "share-of-total" && { shareOfTotal: share(value, total.value) }),
    basis,
    sparkline: { x: [], y: [] },
  };
}

function hasCustomerFilter(filters: AppliedFilters): boolean {
  return customerFilterKeys.some((key) => filters[key] !== undefined);
}

function difference(value: number | null, previous: number | null): number | null {
  return value === null || previous === null ? null : value - previous;
}
