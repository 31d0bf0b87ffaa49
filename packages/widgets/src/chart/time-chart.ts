import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, query, state } from "lit/decorators.js";
import uPlot from "uplot";
import { define } from "../define.ts";
import { controls } from "../styles/controls.ts";
import { tokens } from "../styles/tokens.ts";
import { styles } from "./time-chart.styles.ts";
import { chartColumns, type TimeChartModel } from "./time-chart-model.ts";
import { tokenColors } from "./token-colors.ts";
import { type ChartLook, chartTokens, uplotOptions } from "./uplot-options.ts";

/**
 * Lines over time on a canvas, with one tooltip for pointer and keyboard: arrows, Home and End go from period to period,
 * Escape leaves. Internal: the widgets that draw time series share it.
 */
export class TimeChart extends LitElement {
  static override styles = [tokens, controls, styles];

  @property({ attribute: false }) model: TimeChartModel | undefined;

  /** What the chart shows, in a sentence. */
  @property() summary = "";

  /** How to read it by keyboard, in words. */
  @property() hint = "";

  /** Keys of series that are switched off. */
  @property({ attribute: false }) hiddenKeys: ReadonlySet<string> = new Set();

  @query(".canvas") private canvas!: HTMLElement;
  @query(".probe") private probe!: HTMLElement;

  /** The period under the cursor, and where its tooltip stands (CSS pixels from the chart's left). */
  @state() private at: { index: number; left: number } | undefined;

  #plot: uPlot | undefined;
  #observer: ResizeObserver | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer = new ResizeObserver(() => this.#resize());
    this.#observer.observe(this);
    if (this.hasUpdated) this.requestUpdate("model");
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
    this.#destroy();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!this.isConnected) return;
    if (changed.has("model")) this.#draw();
    else if (changed.has("hiddenKeys")) this.#showSeries();
  }

  #draw(): void {
    this.#destroy();
    this.at = undefined;
    const { model } = this;
    if (model === undefined || this.clientWidth === 0) return;
    const size = { width: this.clientWidth, height: this.clientHeight };
    const plot = new uPlot(
      uplotOptions(model, this.#look(model), size),
      chartColumns(model) as uPlot.AlignedData,
      this.canvas,
    );
    this.#plot = plot;
    plot.hooks.setCursor = [() => this.#onCursor(plot)];
    this.#showSeries();
  }

  #destroy(): void {
    this.#plot?.destroy();
    this.#plot = undefined;
  }

  #resize(): void {
    if (this.#plot === undefined) this.#draw();
    else if (this.clientWidth > 0) this.#plot.setSize({ width: this.clientWidth, height: this.clientHeight });
  }

  #look(model: TimeChartModel): ChartLook {
    const font = getComputedStyle(this).fontFamily;
    const several = model.series.length > 1;
    return {
      colors: tokenColors(this.probe, chartTokens),
      series: model.series.map(({ color }) => tokenColors(this.probe, [color])[color] ?? ""),
      font,
      // On a narrow card the legend has to do.
      labelRoom: several && this.clientWidth > 480 ? 92 : several ? 0 : 12,
    };
  }

  #showSeries(): void {
    const series = this.model?.series ?? [];
    const plot = this.#plot;
    plot?.batch(() => {
      series.forEach(({ key }, index) => {
        const show = !this.hiddenKeys.has(key);
        // Each line is drawn in two parts: the whole periods, and the dashed stretch into the last.
        plot.setSeries(index + 1, { show });
        plot.setSeries(index + 1 + series.length, { show });
      });
    });
  }

  #onCursor(plot: uPlot): void {
    const { idx, left } = plot.cursor;
    const shown = typeof idx === "number" && left !== undefined && left >= 0;
    const offset = plot.over.offsetLeft;
    this.at = shown ? { index: idx, left: offset + plot.valToPos(plot.data[0][idx] ?? 0, "x") } : undefined;
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const { model } = this;
    if (model === undefined || this.#plot === undefined) return;
    const last = model.x.length - 1;
    const now = this.at?.index;
    const moves: Record<string, number> = {
      ArrowRight: now === undefined ? 0 : now + 1,
      ArrowLeft: now === undefined ? last : now - 1,
      Home: 0,
      End: last,
    };
    const target = moves[event.key];
    if (target !== undefined) {
      event.preventDefault();
      this.#moveTo(Math.min(Math.max(target, 0), last));
    } else if (event.key === "Escape" && now !== undefined) {
      event.stopPropagation();
      this.#leave();
    }
  };

  #moveTo(index: number): void {
    const x = this.model?.x[index];
    if (x === undefined || this.#plot === undefined) return;
    this.#plot.setCursor({ left: this.#plot.valToPos(x, "x"), top: 0 });
  }

  readonly #leave = (): void => {
    this.#plot?.setCursor({ left: -10, top: -10 });
  };

  #renderTooltip(): TemplateResult | typeof nothing {
    if (this.at === undefined || this.model === undefined) return nothing;
    const { heading, lines } = this.model.describe(this.at.index);
    // On the side of the cursor where there is room.
    const right = this.at.left > this.clientWidth / 2;
    const shift = right ? `calc(${this.at.left}px - 100% - 12px)` : `${this.at.left + 12}px`;
    return html`
      <div class="tooltip" .style=${`transform: translateX(${shift})`}>
        <b>${heading}</b>
        ${lines.map((line) => html`<span><i .style=${`color: var(--_${line.color})`}></i>${line.label} ${line.text}</span>`)}
      </div>
    `;
  }

  protected override render(): TemplateResult {
    const spoken = this.at === undefined ? undefined : this.model?.describe(this.at.index);
    return html`
      <div
        class="frame"
        part="chart"
        role="application"
        aria-roledescription="chart"
        aria-label="${this.summary} ${this.hint}"
        tabindex="0"
        @keydown=${this.#onKeydown}
        @blur=${this.#leave}
      >
        <div class="canvas"></div>
        ${this.#renderTooltip()}
      </div>
      <div class="visually-hidden" aria-live="polite">
        ${spoken === undefined ? nothing : [spoken.heading, ...spoken.lines.map(({ label, text }) => `${label} ${text}`)].join(", ")}
      </div>
      <span class="probe"></span>
      <span class="scheme" @transitionrun=${() => this.#draw()}></span>
    `;
  }
}

define("cx-time-chart", TimeChart);

declare global {
  interface HTMLElementTagNameMap {
    "cx-time-chart": TimeChart;
  }
}
