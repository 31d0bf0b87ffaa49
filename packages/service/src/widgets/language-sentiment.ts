import { breakdown } from "./breakdown.ts";
import type { WidgetDefinition } from "./definition.ts";

/** Reviews by language, with the average sentiment and rating of each. */
export const languageSentiment: WidgetDefinition<"language-sentiment"> = {
  id: "language-sentiment",
  question: "In which language do they like it?",
  measures: {
    reviews:
      "Mean sentiment_score (-1 to 1) of the scored and mean review_rating (1 to 5) of the rated reviews in FACT_PRODUCT_REVIEWS by review_language, with the number of reviews and each value's share (0 to 1) of them",
  },
  measure: () => "reviews",
  relations: ["reviews"],
  relationsFor: () => ["reviews"],
  own: ["reviewLanguage"],
  async run(query, { filters }) {
    return breakdown(
      await query("filters/review-options", { filters }),
      "reviewLanguage",
      ({ average_sentiment, average_rating }) => ({
        averageSentiment: average_sentiment,
        averageRating: average_rating,
      }),
    );
  },
};
