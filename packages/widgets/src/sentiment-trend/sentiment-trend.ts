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
 * @event {CxSelectEvent} cx-select - Periods were chosen; their days then become a filter unless prevented.
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
