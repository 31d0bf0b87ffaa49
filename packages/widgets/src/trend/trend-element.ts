import type { Payloads, TrendData, WidgetOptions } from "@customer-pulse/contract";
import { dateFilterKeys, type GrainOption, grainOptions } from "@customer-pulse/contract/values";
import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { styles } from "../chart/chart-card.styles.ts";
import { TimeChart } from "../chart/time-chart.ts";
import type { TimeChartModel, TimeSeries } from "../chart/time-chart-model.ts";
import { define } from "../define.ts";
import { counted } from "../localize/en/counted.ts";
import { trend } from "../localize/en/trend.ts";
import type { FilterPatch } from "../scope/filters.ts";
import { knownValue } from "../widget/known-value.ts";
import type { TableTwin } from "../widget/table-twin.ts";
import { WidgetElement } from "../widget/widget-element.ts";
import { rangeDays } from "./range-days.ts";
import { type TrendSpec, trendModel, trendSummary, trendTable } from "./trend-model.ts";

/** The widgets whose answer is a measure over time. */
export type TrendId = "sentiment-trend" | "ticket-volume" | "rating-trend";

/**
 * A measure by day, week or month as lines. Periods that are selected, by dragging or by keyboard, become the days that
 * the scope is filtered by.
 *
 * @csspart legend - The series' names, with which they are switched on and off.
 * @csspart legend-item - The name of one series, or what a dashed line says.
 * @csspart chart - The drawing.
 * @csspart tooltip - What is said of a period.
 * @csspart reset - The button that goes back to the scope's own dates.
 * @cssproperty [--cx-chart-height=248px] - Height of the drawing.
 */
export abstract class TrendElement<Id extends TrendId> extends WidgetElement<Id> {
  static override styles = [...WidgetElement.styles, styles];
  static override texts = [...WidgetElement.texts, counted, trend];

  /** Length of a period. Default, and for an unknown value: `auto` (day up to 31 days, week up to 26 weeks, else month). */
  @property() grain: GrainOption = "auto";

  /** Keys of the series that the reader switched off. */
  @state() private hiddenKeys: ReadonlySet<string> = new Set();

  /** What the lines are. */
  protected abstract readonly spec: TrendSpec;

  #drawn: { data: TrendData; locale: string; model: TimeChartModel } | undefined;

  constructor() {
    super();
    define("cx-time-chart", TimeChart);
  }

  protected override requestOptions(): WidgetOptions[Id] {
    return { grain: knownValue(this, "grain", grainOptions, this.grain) } as WidgetOptions[Id];
  }

  protected override isEmpty(data: Payloads[Id]): boolean {
    return data.counts.every((line) => line.every((count) => count === 0));
  }

  protected override renderSkeleton(): TemplateResult {
    return html`<div class="skeleton" part="skeleton"></div>`;
  }

  protected override renderData(data: Payloads[Id]): TemplateResult {
    const { localize, spec } = this;
    // The chart is drawn anew for a new model only, not whenever the card around it changes.
    if (this.#drawn?.data !== data || this.#drawn.locale !== localize.lang()) {
      this.#drawn = { data, locale: localize.lang(), model: trendModel(data, spec, localize) };
    }
    const { model } = this.#drawn;
    const partial = model.partial.first || model.partial.last;
    return html`
      ${model.series.length > 1 || partial || this.#hasOwnDays() ? this.#renderLegend(model.series, partial) : nothing}
      <cx-time-chart
        class="chart"
        exportparts="chart, tooltip"
        .model=${model}
        .hiddenKeys=${this.hiddenKeys}
        .summary=${trendSummary(data, spec, localize) || this.defaultHeading()}
        .hint=${localize.term("chartHint")}
        .choose=${this.#choose}
        .takeBack=${this.#resetDates}
      ></cx-time-chart>
    `;
  }

  protected override tableTwin(data: Payloads[Id]): TableTwin {
    return trendTable(data, this.spec, this.localize);
  }

  /** Whether the reader chose days, here or elsewhere. */
  #hasOwnDays(): boolean {
    const { dateFrom, dateTo } = this.store?.chosen ?? {};
    return typeof dateFrom === "string" || typeof dateTo === "string";
  }

  /** The patch that goes back to the scope's own dates. */
  #defaultDates(): FilterPatch {
    const defaults = this.store?.defaults ?? {};
    return Object.fromEntries(dateFilterKeys.map((key) => [key, defaults[key] ?? null]));
  }

  readonly #resetDates = (): void => {
    if (this.#hasOwnDays()) this.requestFilters(this.#defaultDates(), "drill");
  };

  /** Filters by the days of these periods, or, where exactly they hold already, takes that back. */
  readonly #choose = (from: number, to: number): void => {
    if (this.response === undefined) return;
    const { data, meta } = this.response;
    const days = rangeDays(data, from, to, meta.filters.applied);
    const { dateFrom, dateTo } = this.store?.filters ?? {};
    const held = dateFrom === days.dateFrom && dateTo === days.dateTo;
    this.select(days, held ? this.#defaultDates() : { ...days, dateRange: null });
  };

  #renderLegend(series: TimeChartModel["series"], partial: boolean): TemplateResult {
    const { localize } = this;
    const reset = () => {
      this.#resetDates();
      // The button goes away with the days.
      this.renderRoot.querySelector("cx-time-chart")?.focus();
    };
    return html`
      <div class="legend" part="legend" role="group" aria-label=${localize.term("showSeries")}>
        ${series.length > 1 ? series.map((line) => this.#renderToggle(line)) : nothing}
        ${partial ? html`<span class="partial" part="legend-item"><i></i>${localize.term("partialLegend")}</span>` : nothing}
        ${
          this.#hasOwnDays()
            ? html`<button class="plain reset" part="reset" type="button" @click=${reset}>${localize.term("resetDates")}</button>`
            : nothing
        }
      </div>
    `;
  }

  #renderToggle({ key, label, color }: TimeSeries): TemplateResult {
    const shown = !this.hiddenKeys.has(key);
    return html`
      <button part="legend-item" type="button" aria-pressed=${shown} .style=${`--_line: var(--_${color})`} @click=${() => this.#toggle(key)}>
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
