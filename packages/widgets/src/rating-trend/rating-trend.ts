import { ratingTrend } from "../localize/en/rating-trend.ts";
import { TrendElement } from "../trend/trend-element.ts";
import type { TrendSpec } from "../trend/trend-model.ts";

/**
 * @summary Average rating by day, week or month: do they like it more or less?
 *
 * @slot actions - Controls of the host's own, in the card's corner.
 * @slot loading - Stands in while there are no figures yet.
 * @slot empty - Stands in when nothing matches.
 * @slot stale - Stands above figures that are older than they should be.
 * @slot unauthorised - Stands in when the reader may not see the figures.
 * @slot error - Stands in when the figures could not be loaded.
 * @event {CxLoadEvent} cx-load - An answer was drawn.
 * @event {CxErrorEvent} cx-error - The figures could not be loaded.
 * @event {CxSelectEvent} cx-select - Periods were chosen; their days then become a filter unless prevented.
 * @csspart card - The whole card.
 * @csspart header - Heading and menu.
 * @csspart heading - The heading.
 * @csspart body - What lies between header and footer.
 * @csspart legend - The series' names, with which they are switched on and off.
 * @csspart reset - The button that goes back to the scope's own dates.
 * @csspart footer - As-of time, source and filters that do not apply.
 * @cssproperty [--cx-chart-height=248px] - Height of the drawing.
 */
export class CxRatingTrend extends TrendElement<"rating-trend"> {
  static override texts = [...TrendElement.texts, ratingTrend];

  protected readonly widgetId = "rating-trend";
  protected readonly spec: TrendSpec = { measure: "averageRating", counted: "reviews" };

  protected override defaultHeading(): string {
    return this.localize.term("ratingTrend");
  }
}
