import { allEventsKey } from "@customer-pulse/contract";
import type { WidgetDefinition } from "./definition.ts";
import { oneSeries, trend } from "./trend.ts";

/** Average rating by period. */
export const ratingTrend: WidgetDefinition<"rating-trend"> = {
  id: "rating-trend",
  question: "Do they like our products more, or less?",
  measures: {
    "average-rating":
      "Mean review_rating (1 to 5) of the rated reviews in FACT_PRODUCT_REVIEWS by period of review_date, with the number of rated reviews; periods are days, weeks from Monday or months, UTC",
  },
  measure: () => "average-rating",
  relations: ["reviews"],
  relationsFor: () => ["reviews"],
  own: [],
  run(query, input) {
    const { filters } = input;
    return trend(
      input,
      async (grain) => {
        const rows = await query("product/rating-trend", { filters, grain });
        return rows.map(({ period, average_rating, rated_count }) => ({
          period,
          series: allEventsKey,
          value: average_rating,
          count: rated_count,
        }));
      },
      oneSeries("All reviews", null),
    );
  },
};
