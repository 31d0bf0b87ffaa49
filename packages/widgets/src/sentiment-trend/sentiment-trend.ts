import type { Payloads } from "@customer-pulse/contract";
import {
  type GrainOption,
  grainOptions,
  type SentimentBreakdown,
  sentimentBreakdowns,
} from "@customer-pulse/contract/values";
import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { sentimentTrend } from "../localize/en/sentiment-trend.ts";
import "../chart/time-chart.ts";
import type { TimeChartModel, TimeSeries } from "../chart/time-chart-model.ts";
import { knownValue } from "../widget/known-value.ts";
import type { TableTwin } from "../widget/table-twin.ts";
import { WidgetElement } from "../widget/widget-element.ts";
import { styles } from "./sentiment-trend.styles.ts";
import { trendModel, trendSummary, trendTable } from "./trend-model.ts";

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
 * @csspart card - The whole card.
 * @csspart header - Heading and menu.
 * @csspart heading - The heading.
 * @csspart body - What lies between header and footer.
 * @csspart legend - The series' names, with which they are switched on and off.
 * @csspart footer - As-of time, source and filters that do not apply.
 * @cssproperty [--cx-chart-height=248px] - Height of the drawing.
 */
export class CxSentimentTrend extends WidgetElement<"sentiment-trend"> {
  static override styles = [...WidgetElement.styles, styles];
  static override texts = [...WidgetElement.texts, sentimentTrend];

  /** One line for all events, or one for each source. Default, and for an unknown value: `none`. */
  @property() by: SentimentBreakdown = "none";

  /** Length of a period. Default, and for an unknown value: `auto` (day up to 31 days, week up to 26 weeks, else month). */
  @property() grain: GrainOption = "auto";

  /** Keys of the series that the reader switched off. */
  @state() private hiddenKeys: ReadonlySet<string> = new Set();

  protected readonly widgetId = "sentiment-trend";
  #drawn: { data: Payloads["sentiment-trend"]; locale: string; model: TimeChartModel } | undefined;

  protected override defaultHeading(): string {
    return this.localize.term("sentimentTrend");
  }

  protected override requestOptions(): { by: SentimentBreakdown; grain: GrainOption } {
    return {
      by: knownValue(this, "by", sentimentBreakdowns, this.by),
      grain: knownValue(this, "grain", grainOptions, this.grain),
    };
  }

  protected override isEmpty(data: Payloads["sentiment-trend"]): boolean {
    return data.y.every((line) => line.every((value) => value === null));
  }

  protected override renderSkeleton(): TemplateResult {
    return html`<div class="skeleton"></div>`;
  }

  protected override renderData(data: Payloads["sentiment-trend"]): TemplateResult {
    // The chart is drawn anew for a new model only, not whenever the card around it changes.
    if (this.#drawn?.data !== data || this.#drawn.locale !== this.localize.lang()) {
      this.#drawn = { data, locale: this.localize.lang(), model: trendModel(data, this.localize) };
    }
    const { model } = this.#drawn;
    return html`
      ${model.series.length > 1 || model.partialLast ? this.#renderLegend(model) : nothing}
      <cx-time-chart
        .model=${model}
        .hiddenKeys=${this.hiddenKeys}
        .summary=${trendSummary(data, this.localize) || this.defaultHeading()}
        .hint=${this.localize.term("chartHint")}
      ></cx-time-chart>
    `;
  }

  protected override tableTwin(data: Payloads["sentiment-trend"]): TableTwin {
    return trendTable(data, this.localize);
  }

  #renderLegend({ series, partialLast }: TimeChartModel): TemplateResult {
    return html`
      <div class="legend" part="legend" role="group" aria-label=${this.localize.term("showSeries")}>
        ${series.length > 1 ? series.map((line) => this.#renderToggle(line)) : nothing}
        ${partialLast ? html`<span class="partial"><i></i>${this.localize.term("partialLegend")}</span>` : nothing}
      </div>
    `;
  }

  #renderToggle({ key, label, color }: TimeSeries): TemplateResult {
    const shown = !this.hiddenKeys.has(key);
    return html`
      <button type="button" aria-pressed=${shown} .style=${`--_line: var(--_${color})`} @click=${() => this.#toggle(key)}>
        <i></i>${label}
      </button>
    `;
  }

  #toggle(key: string): void {
    const hidden = new Set(this.hiddenKeys);
    if (!hidden.delete(key)) hidden.add(key);
    this.hiddenKeys = hidden;
  }
}
