import { ratingTrend } from "../localize/en/rating-trend.ts";
import { TrendElement } from "../trend/trend-element.ts";
import type { TrendSpec } from "../trend/trend-model.ts";

/**
 * @summary Average rating by day, week or month: do they like it more or less?
 *
 * @event {CxSelectEvent} cx-select - Periods were chosen; their days then become a filter unless prevented.
 */
export class CxRatingTrend extends TrendElement<"rating-trend"> {
  static override texts = [...TrendElement.texts, ratingTrend];

  protected readonly widgetId = "rating-trend";
  protected readonly spec: TrendSpec = { measure: "averageRating", counted: "reviews" };

  protected override defaultHeading(): string {
    return this.localize.term("ratingTrend");
  }
}
