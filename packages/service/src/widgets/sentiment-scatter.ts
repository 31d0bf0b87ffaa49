import { maxScatterPoints } from "@customer-pulse/contract";
import type { WidgetDefinition } from "./definition.ts";

/** A point a customer: how the mood moved, and how much it swung. */
export const sentimentScatter: WidgetDefinition<"sentiment-scatter"> = {
  id: "sentiment-scatter",
  question: "Whose mood swings?",
  measures: {
    customers: `Each customer's sentiment_trend (last minus first sentiment_score, -2 to 2) and sentiment_volatility (highest minus lowest, 0 to 2) in CUSTOMER_PERSONA_SIGNALS, as in SENTIMENT_TRENDS, by overall_sentiment; customers without a scored event have none. Of more than ${maxScatterPoints.toLocaleString("en")} customers so many are drawn, evenly by customer_id`,
  },
  measure: () => "customers",
  relations: ["customers"],
  relationsFor: () => ["customers"],
  own: [],
  async run(query, { filters }) {
    const rows = await query("sentiment/sentiment-scatter", { filters, limit: maxScatterPoints });
    const total = rows[0]?.total_count ?? 0;
    return {
      points: {
        customerId: rows.map(({ customer_id }) => customer_id),
        trend: rows.map(({ sentiment_trend }) => sentiment_trend),
        volatility: rows.map(({ sentiment_volatility }) => sentiment_volatility),
        category: rows.map(({ overall_sentiment }) => overall_sentiment),
      },
      total,
      sampled: rows.length < total,
    };
  },
};
