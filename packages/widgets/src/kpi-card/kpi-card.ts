import type { Payloads, WidgetOptions } from "@customer-pulse/contract";
import { type Comparison, comparisons, type KpiMetric, kpiMetrics } from "@customer-pulse/contract/values";
import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { formatPeriod } from "../format/days.ts";
import { formatCount, formatMeasure, noFigure } from "../format/numbers.ts";
import { kpiCard } from "../localize/en/kpi-card.ts";
import { knownValue } from "../widget/known-value.ts";
import type { MenuGroup } from "../widget/menu.ts";
import type { TableTwin } from "../widget/table-twin.ts";
import { WidgetElement } from "../widget/widget-element.ts";
import { describeDelta } from "./describe-delta.ts";
import { styles } from "./kpi-card.styles.ts";
import { renderSparkline } from "./sparkline.ts";

/** Measures over events: they have a history to be held against. */
const dated: ReadonlySet<KpiMetric> = new Set([
  "average-sentiment",
  "total-interactions",
  "average-rating",
  "ticket-count",
]);

/** Arrows beside the words, so that a direction is seen before it is read. */
const arrows = { up: "↑ ", down: "↓ ", none: "" };

/**
 * @summary One measure at a glance: its value, its change, and its course over the range.
 *
 * @csspart heading - The measure's name.
 * @csspart value - The figure.
 * @csspart delta - The change in words.
 * @csspart sparkline - The course over the range.
 */
export class CxKpiCard extends WidgetElement<"kpi-card"> {
  static override styles = [...WidgetElement.styles, styles];
  static override texts = [...WidgetElement.texts, kpiCard];

  /** The measure. Default, and for an unknown value: `average-sentiment`. */
  @property() metric: KpiMetric = "average-sentiment";

  /** What the value is held against. Default: as its scope says; for an unknown value: `previous-period`. */
  @property() compare: Comparison | undefined;

  /** ISO 4217 code for money, such as `EUR`: the data carries none. Default: a plain number. */
  @property() currency: string | undefined;

  /** What the reader chose for this card; `scope` for as the others. */
  @state() private ownCompare: Comparison | "scope" | undefined;

  protected readonly widgetId = "kpi-card";

  protected override defaultHeading(): string {
    return this.localize.term("metric", this.requestOptions().metric);
  }

  protected override requestOptions(): { metric: KpiMetric; compare: Comparison } & WidgetOptions["kpi-card"] {
    const metric = knownValue(this, "metric", kpiMetrics, this.metric);
    return { metric, compare: this.#comparison(metric) };
  }

  /** What decides on the comparison: the reader's choice for this card, its attribute, or its scope. */
  get #compared(): Comparison | "scope" {
    const { ownCompare, compare } = this;
    return ownCompare ?? (compare === undefined ? "scope" : knownValue(this, "compare", comparisons, compare));
  }

  #comparison(metric: KpiMetric): Comparison {
    const compared = this.#compared;
    const wanted = compared === "scope" ? (this.store?.compare ?? comparisons[0]) : compared;
    // The others have no history: a different question would have the same answer.
    return dated.has(metric) || (wanted === "none" && metric === "high-churn-share") ? wanted : comparisons[0];
  }

  protected override menuGroups(): readonly MenuGroup[] {
    if (!dated.has(this.requestOptions().metric)) return [];
    const compared = this.#compared;
    const items = (["scope", ...comparisons] as const).map((value) => ({
      label: value === "scope" ? this.localize.term("asOthers") : this.localize.term("comparison", value),
      checked: value === compared,
      run: () => {
        this.ownCompare = value;
      },
    }));
    return [{ label: this.localize.term("compareWith"), items }];
  }

  /** A card without a figure says so in its value's place and keeps its size. */
  protected override isEmpty(): boolean {
    return false;
  }

  protected override renderSkeleton(): TemplateResult {
    return html`
      <div class="skeleton skeleton-value" part="skeleton"></div>
      <div class="delta"><div class="skeleton skeleton-delta" part="skeleton"></div></div>
      <div class="skeleton skeleton-line" part="skeleton"></div>
    `;
  }

  protected override renderData(data: Payloads["kpi-card"]): TemplateResult {
    const locale = this.localize.lang();
    const delta = describeDelta(data, this.localize, this.currency);
    const text = formatMeasure(data.value, data.unit, locale, this.currency);
    const whole = data.unit === "count" ? formatCount(data.value, locale, true) : text;
    return html`
      <div class="value" part="value" title=${whole === text ? nothing : whole}>
        <bdi>${text}</bdi>${data.unit === "rating" && data.value !== null ? html`<small>/ 5</small>` : nothing}
      </div>
      <p class="delta" part="delta" data-tone=${delta?.tone ?? "none"}>
        ${delta === null ? nothing : html`<span aria-hidden="true">${arrows[delta.direction]}</span>${delta.text}`}
      </p>
      ${renderSparkline(data.sparkline.y)}
    `;
  }

  protected override tableTwin(data: Payloads["kpi-card"]): TableTwin {
    const locale = this.localize.lang();
    const figure = (value: number | null) => formatMeasure(value, data.unit, locale, this.currency);
    const delta = describeDelta(data, this.localize, this.currency);
    const { x, y } = data.sparkline;
    return {
      columns: [
        { label: this.localize.term("metric", data.metric) },
        { label: this.localize.term("value"), numeric: true },
      ],
      rows: [
        [this.localize.term("value"), figure(data.value)],
        ...(data.comparison === "none" ? [] : [[this.localize.term("previous"), figure(data.previous)]]),
        [this.localize.term("change"), delta?.text ?? noFigure],
        ...x.map((start, index) => [formatPeriod(start, "day", locale), figure(y[index] ?? null)]),
      ],
    };
  }
}
