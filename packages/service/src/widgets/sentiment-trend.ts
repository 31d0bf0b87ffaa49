import { type AppliedFilters, allEventsKey, type Grain } from "@customer-pulse/contract";
import type { RunQuery, WidgetDefinition } from "./definition.ts";
import { distinctInOrder } from "./order.ts";
import { oneSeries, type TrendPoint, type TrendShape, trend } from "./trend.ts";

const sourceLabels: Partial<Record<string, string>> = {
  interaction: "Interactions",
  review: "Reviews",
  ticket: "Tickets",
};

const allSources = oneSeries("All sources", null);

const bySource: TrendShape = {
  keysOf: (points) =>
    distinctInOrder(
      "sourceType",
      points.map(({ series }) => series),
    ),
  label: (key) => (key === null ? "Not stated" : (sourceLabels[key] ?? key)),
  emptyPeriod: null,
};

/** Average sentiment by period, over all events or by source. */
export const sentimentTrend: WidgetDefinition<"sentiment-trend"> = {
  id: "sentiment-trend",
  question: "Is mood rising or falling?",
  measures: {
    "average-sentiment":
      "Mean sentiment_score (-1 to 1) of the scored events in SENTIMENT_ANALYSIS by period of interaction_date, with the number of scored events; periods are days, weeks from Monday or months, UTC",
  },
  measure: () => "average-sentiment",
  relations: ["sentiment"],
  relationsFor: () => ["sentiment"],
  own: [],
  run(query, input) {
    const { options, filters } = input;
    return options.by === "none"
      ? trend(input, (grain) => pointsOfAll(query, filters, grain), allSources)
      : trend(input, (grain) => pointsBySource(query, filters, grain), bySource);
  },
};

async function pointsOfAll(query: RunQuery, filters: AppliedFilters, grain: Grain): Promise<TrendPoint[]> {
  const rows = await query("sentiment/sentiment-trend", { filters, grain });
  return rows.map(({ period, average_sentiment, scored_count }) => ({
    period,
    series: allEventsKey,
    value: average_sentiment,
    count: scored_count,
  }));
}

async function pointsBySource(query: RunQuery, filters: AppliedFilters, grain: Grain): Promise<TrendPoint[]> {
  const rows = await query("sentiment/sentiment-trend-by-source", { filters, grain });
  return rows.map(({ period, source_type, average_sentiment, scored_count }) => ({
    period,
    series: source_type,
    value: average_sentiment,
    count: scored_count,
  }));
}
