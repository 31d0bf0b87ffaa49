import { allEventsKey, type Grain, type TrendData } from "@customer-pulse/contract";
import { periodSpine, resolveGrain } from "../calendar/periods.ts";
import { appliedRange, rangeWithData } from "../filters/date-bounds.ts";
import type { RunQuery, WidgetDefinition, WidgetInput } from "./definition.ts";
import { distinctInOrder } from "./order.ts";

/** What the series of events as a whole is called; sources are called by their own names. */
const allSources = { key: allEventsKey, label: "All sources" };
const sourceLabels: Partial<Record<string, string>> = {
  interaction: "Interactions",
  review: "Reviews",
  ticket: "Tickets",
};

/** One period of one series, as the queries return it. */
interface Point {
  period: string;
  series: string | null;
  average: number | null;
  count: number;
}

/** Average sentiment by period, over all events or by source. */
export const sentimentTrend: WidgetDefinition<"sentiment-trend"> = {
  id: "sentiment-trend",
  question: "Is mood rising or falling?",
  measures: {
    "average-sentiment": "Mean sentiment_score (-1 to 1) of the scored events in SENTIMENT_ANALYSIS by period",
  },
  measure: () => "average-sentiment",
  relations: ["sentiment"],
  relationsFor: () => ["sentiment"],
  own: [],
  async run(query, input) {
    const range = appliedRange(input.filters);
    const grain = resolveGrain(input.options.grain, range);
    const points = await pointsOf(query, input, grain);
    return toTrend(points, input, grain);
  },
};

async function pointsOf(
  query: RunQuery,
  { options, filters }: WidgetInput<"sentiment-trend">,
  grain: Grain,
): Promise<Point[]> {
  if (options.by === "none") {
    const rows = await query("sentiment/sentiment-trend", { filters, grain });
    return rows.map((row) => ({
      period: row.period,
      series: allSources.key,
      average: row.average_sentiment,
      count: row.scored_count,
    }));
  }
  const rows = await query("sentiment/sentiment-trend-by-source", { filters, grain });
  return rows.map((row) => ({
    period: row.period,
    series: row.source_type,
    average: row.average_sentiment,
    count: row.scored_count,
  }));
}

/** Lays the points on a spine of periods: one without events has no average and a count of zero. */
function toTrend(points: readonly Point[], { options, filters, bounds }: WidgetInput<"sentiment-trend">, grain: Grain) {
  const spine = periodSpine(rangeWithData(appliedRange(filters), bounds), grain);
  const keys =
    options.by === "none"
      ? [allSources.key]
      : distinctInOrder(
          "sourceType",
          points.map(({ series }) => series),
        );
  const columns = keys.map((key) => {
    const own = new Map(points.filter(({ series }) => series === key).map((point) => [point.period, point]));
    return spine.starts.map((start) => own.get(start));
  });
  return {
    grain,
    series: keys.map((key) => ({ key, label: seriesLabel(key) })),
    x: spine.x,
    y: columns.map((column) => column.map((point) => point?.average ?? null)),
    counts: columns.map((column) => column.map((point) => point?.count ?? 0)),
    partial: spine.partial,
  } satisfies TrendData;
}

function seriesLabel(key: string | null): string {
  if (key === null) return "Not stated";
  return key === allSources.key ? allSources.label : (sourceLabels[key] ?? key);
}
