import type { WidgetOptions } from "@customer-pulse/contract";
import { type SentimentBreakdown, sentimentBreakdowns } from "@customer-pulse/contract/values";
import { property } from "lit/decorators.js";
import { sentimentTrend } from "../localize/en/sentiment-trend.ts";
import { TrendElement } from "../trend/trend-element.ts";
import type { TrendSpec } from "../trend/trend-model.ts";
import { knownValue } from "../widget/known-value.ts";

/**
 * @summary Average sentiment by day, week or month: is the mood rising or falling?
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
export class CxSentimentTrend extends TrendElement<"sentiment-trend"> {
  static override texts = [...TrendElement.texts, sentimentTrend];

  /** One line for all events, or one for each source. Default, and for an unknown value: `none`. */
  @property() by: SentimentBreakdown = "none";

  protected readonly widgetId = "sentiment-trend";
  protected readonly spec: TrendSpec = { measure: "averageSentiment", counted: "events" };

  protected override defaultHeading(): string {
    return this.localize.term("sentimentTrend");
  }

  protected override requestOptions(): WidgetOptions["sentiment-trend"] {
    return { ...super.requestOptions(), by: knownValue(this, "by", sentimentBreakdowns, this.by) };
  }
}
