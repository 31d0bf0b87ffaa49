import type { CategorySpec } from "../category/category-bars.ts";
import { CategoryElement } from "../category/category-element.ts";
import { ratingDistribution } from "../localize/en/rating-distribution.ts";

/**
 * @summary Reviews by rating: do they like it?
 *
 * @event {CxSelectEvent} cx-select - A rating was chosen; it then becomes a filter unless prevented.
 * @cssproperty [--cx-bars-height=256px] - Least height of the bars; five fit into the default.
 */
export class CxRatingDistribution extends CategoryElement<"rating-distribution"> {
  static override texts = [...CategoryElement.texts, ratingDistribution];

  protected readonly widgetId = "rating-distribution";
  protected readonly spec: CategorySpec = {
    dimension: "reviewRating",
    counted: "reviews",
    figures: ["share"],
  };

  protected override defaultHeading(): string {
    return this.localize.term("ratingDistribution");
  }
}
