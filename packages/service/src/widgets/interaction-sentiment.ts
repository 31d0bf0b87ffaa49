import { breakdown } from "./breakdown.ts";
import type { WidgetDefinition } from "./definition.ts";

/** Interactions by type, with the average sentiment of each. */
export const interactionSentiment: WidgetDefinition<"interaction-sentiment"> = {
  id: "interaction-sentiment",
  question: "Which channel hurts?",
  measures: {
    interactions:
      "Mean sentiment_score (-1 to 1) of the scored interactions in FACT_CUSTOMER_INTERACTIONS by interaction_type, with the number of interactions and each value's share (0 to 1) of them",
  },
  measure: () => "interactions",
  relations: ["interactions"],
  relationsFor: () => ["interactions"],
  own: ["interactionType"],
  async run(query, { filters }) {
    return breakdown(
      await query("filters/interaction-options", { filters }),
      "interactionType",
      ({ average_sentiment }) => ({
        averageSentiment: average_sentiment,
      }),
    );
  },
};
