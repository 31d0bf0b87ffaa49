import { breakdown, countsOnly } from "./breakdown.ts";
import type { WidgetDefinition } from "./definition.ts";

/** Reviews by rating. */
export const ratingDistribution: WidgetDefinition<"rating-distribution"> = {
  id: "rating-distribution",
  question: "How are our products rated?",
  measures: {
    reviews:
      "Number of reviews in FACT_PRODUCT_REVIEWS by review_rating (1 to 5), and each value's share (0 to 1) of them",
  },
  measure: () => "reviews",
  relations: ["reviews"],
  relationsFor: () => ["reviews"],
  own: ["reviewRating"],
  async run(query, { filters }) {
    return breakdown(await query("filters/review-options", { filters }), "reviewRating", countsOnly);
  },
};
