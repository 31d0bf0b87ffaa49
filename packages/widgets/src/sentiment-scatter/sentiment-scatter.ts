import type { SentimentScatterData } from "@customer-pulse/contract";
import { html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { styles as chartStyles } from "../chart/chart-card.styles.ts";
import { ScatterChart } from "../chart/scatter-chart.ts";
import type { ScatterModel } from "../chart/scatter-model.ts";
import { define } from "../define.ts";
import { formatCount } from "../format/numbers.ts";
import { counted } from "../localize/en/counted.ts";
import { sentimentScatter } from "../localize/en/sentiment-scatter.ts";
import { togglePatch } from "../scope/toggle.ts";
import type { TableTwin } from "../widget/table-twin.ts";
import { WidgetElement } from "../widget/widget-element.ts";
import { scatterModel, scatterSummary, scatterTable } from "./scatter-points.ts";
import { styles } from "./sentiment-scatter.styles.ts";

/**
 * @summary A point a customer, sentiment volatility against trend, by overall sentiment: who swings?
 *
 * @event {CxSelectEvent} cx-select - A customer was chosen; unless prevented, the scope is then filtered by that customer.
 * @csspart legend - The sentiments, with which their points are switched on and off.
 * @csspart legend-item - The name of one sentiment.
 * @csspart chart - The drawing.
 * @csspart tooltip - What is said of a point.
 * @csspart sampled - How many of all customers are drawn, where there are too many.
 * @cssproperty [--cx-chart-height=320px] - Height of the drawing.
 */
export class CxSentimentScatter extends WidgetElement<"sentiment-scatter"> {
  static override styles = [...WidgetElement.styles, chartStyles, styles];
  static override texts = [...WidgetElement.texts, counted, sentimentScatter];

  /** Keys of the sentiments that the reader switched off. */
  @state() private hiddenKeys: ReadonlySet<string> = new Set();

  protected readonly widgetId = "sentiment-scatter";
  #drawn: { data: SentimentScatterData; locale: string; model: ScatterModel; summary: string } | undefined;

  constructor() {
    super();
    define("cx-scatter-chart", ScatterChart);
  }

  protected override defaultHeading(): string {
    return this.localize.term("sentimentScatter");
  }

  protected override requestOptions(): Record<string, never> {
    return {};
  }

  protected override isEmpty({ points }: SentimentScatterData): boolean {
    return points.customerId.length === 0;
  }

  protected override renderSkeleton(): TemplateResult {
    return html`<div class="skeleton"></div>`;
  }

  protected override renderData(data: SentimentScatterData): TemplateResult {
    const { localize } = this;
    // The chart is drawn anew for a new model only, not whenever the card around it changes.
    if (this.#drawn?.data !== data || this.#drawn.locale !== localize.lang()) {
      const model = scatterModel(data, localize);
      this.#drawn = { data, locale: localize.lang(), model, summary: scatterSummary(model, localize) };
    }
    const { model, summary } = this.#drawn;
    return html`
      ${this.#renderLegend(model, data)}
      <cx-scatter-chart
        class="chart"
        exportparts="chart, tooltip"
        .model=${model}
        .hiddenKeys=${this.hiddenKeys}
        .summary=${summary}
        .hint=${localize.term("scatterHint")}
        .choose=${this.#choose}
      ></cx-scatter-chart>
    `;
  }

  protected override tableTwin(data: SentimentScatterData): TableTwin {
    return scatterTable(data, this.localize);
  }

  readonly #choose = (index: number): void => {
    const customerId = this.#drawn?.data.points.customerId[index];
    if (customerId === undefined) return;
    this.select(
      { customerId },
      togglePatch({ customerId }, (key) => this.chosen(key)),
    );
  };

  #renderLegend({ kinds, x }: ScatterModel, { sampled, total }: SentimentScatterData): TemplateResult {
    const { localize } = this;
    const text = (count: number) => formatCount(count, localize.lang(), true);
    return html`
      <div class="legend" part="legend" role="group" aria-label=${localize.term("showSeries")}>
        ${kinds.map(
          ({ key, label, color, shape }) => html`
            <button
              part="legend-item"
              type="button"
              aria-pressed=${!this.hiddenKeys.has(key)}
              .style=${`--_line: var(--_${color})`}
              @click=${() => this.#toggle(key)}
            >
              <i class=${shape}></i>${label}
            </button>
          `,
        )}
        ${sampled ? html`<span part="sampled">${localize.term("sampled", text(x.length), text(total))}</span>` : nothing}
      </div>
    `;
  }

  #toggle(key: string): void {
    const hidden = new Set(this.hiddenKeys);
    if (!hidden.delete(key)) hidden.add(key);
    this.hiddenKeys = hidden;
  }
}
