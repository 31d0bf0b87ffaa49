import type { AppliedFilters, SentimentDistributionData } from "@customer-pulse/contract";
import { breakdown, countsOnly } from "./breakdown.ts";
import type { RunQuery, WidgetDefinition } from "./definition.ts";
import { distinctInOrder, inKnownOrder } from "./order.ts";
import { share } from "./share.ts";

/** Customers by overall sentiment; or the scored events of each source, by the same bands. */
export const sentimentDistribution: WidgetDefinition<"sentiment-distribution"> = {
  id: "sentiment-distribution",
  question: "How many are happy?",
  measures: {
    customers:
      "Number of customers in CUSTOMER_PERSONA_SIGNALS by overall_sentiment (Positive, Neutral, Negative), and each value's share (0 to 1) of them",
    events:
      "Number of scored events in SENTIMENT_ANALYSIS by source_type and band of sentiment_score (-1 to 1; below -0.3 Negative, above 0.3 Positive, else Neutral), and each band's share (0 to 1) of its source",
  },
  measure: ({ by }) => (by === "none" ? "customers" : "events"),
  relations: ["customers", "sentiment"],
  relationsFor: ({ by }) => (by === "none" ? ["customers"] : ["sentiment"]),
  own: ["overallSentiment", "sourceType"],
  ownFor: ({ by }) => (by === "none" ? ["overallSentiment"] : ["sourceType"]),
  async run(query, { options, filters }) {
    if (options.by === "source") return eventsBySource(query, filters);
    return breakdown(await query("filters/customer-options", { filters }), "overallSentiment", countsOnly);
  },
};

async function eventsBySource(query: RunQuery, filters: AppliedFilters): Promise<SentimentDistributionData> {
  const rows = await query("sentiment/score-bands", { filters });
  const inOrder = inKnownOrder("overallSentiment");
  const sources = distinctInOrder(
    "sourceType",
    rows.map(({ source_type }) => source_type),
  );
  return {
    groups: sources.map((key) => {
      const bands = rows.filter(({ source_type }) => source_type === key);
      const total = bands.reduce((sum, { event_count }) => sum + event_count, 0);
      const categories = bands
        .map(({ band, event_count }) => ({ key: band, count: event_count, share: share(event_count, total) }))
        .sort((a, b) => inOrder(a.key, b.key));
      return { key, categories, total };
    }),
  };
}
