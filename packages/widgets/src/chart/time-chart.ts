import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import uPlot from "uplot";
import { CanvasChart, type Tooltip, tooltipText } from "./canvas-chart.ts";
import { RangeSelection } from "./range-selection.ts";
import { chartColumns, type TimeChartModel } from "./time-chart-model.ts";
import { tokenColors } from "./token-colors.ts";
import { type ChartLook, chartTokens, uplotOptions } from "./uplot-options.ts";

/**
 * Lines over time on a canvas: arrows, Home and End go from period to period, Shift with an arrow selects several, Enter
 * chooses them, Backspace or Delete takes a choice back, Escape gives up and leaves. Internal: the widgets that draw
 * time series share it.
 */
export class TimeChart extends CanvasChart<TimeChartModel> {
  /** Keys of series that are switched off. */
  @property({ attribute: false }) hiddenKeys: ReadonlySet<string> = new Set();

  /** Takes the first and the last of the periods that were chosen. */
  @property({ attribute: false }) choose: (from: number, to: number) => void = () => {};

  /** Takes back what was chosen before. */
  @property({ attribute: false }) takeBack: () => void = () => {};

  /** The period under the cursor, and where its tooltip stands (CSS pixels from the chart's left). */
  @state() private at: { index: number; left: number } | undefined;

  readonly #selection = new RangeSelection({
    indexAt: (clientX) => this.#indexAt(clientX),
    reading: () => this.at?.index,
    changed: () => this.requestUpdate(),
    choose: (from, to) => this.choose(from, to),
  });

  constructor() {
    super();
    this.addEventListener("pointerdown", this.#selection.onPointerdown);
    this.addEventListener("click", this.#selection.onClick);
    this.addEventListener("dblclick", () => this.takeBack());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#selection.clear();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (changed.has("hiddenKeys") && !changed.has("model")) this.#showSeries();
  }

  protected override createPlot(
    model: TimeChartModel,
    size: { width: number; height: number },
    canvas: HTMLElement,
  ): uPlot {
    const options = uplotOptions(model, this.#look(model), size);
    const plot = new uPlot(options, chartColumns(model) as uPlot.AlignedData, canvas);
    plot.hooks.setCursor = [() => this.#onCursor(plot)];
    this.#showSeries(plot);
    return plot;
  }

  #look(model: TimeChartModel): ChartLook {
    const font = getComputedStyle(this).fontFamily;
    return {
      colors: tokenColors(this.probe, chartTokens),
      series: model.series.map(({ color }) => tokenColors(this.probe, [color])[color] ?? ""),
      font,
      labelRoom: model.series.length > 1 ? 92 : 0,
    };
  }

  #showSeries(plot = this.plot): void {
    const series = this.model?.series ?? [];
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

  protected override onKeydown(event: KeyboardEvent): void {
    const last = (this.model?.x.length ?? 0) - 1;
    const now = this.at?.index;
    const moves: Record<string, number> = {
      ArrowRight: now === undefined ? 0 : now + 1,
      ArrowLeft: now === undefined ? last : now - 1,
      Home: 0,
      End: last,
    };
    const target = moves[event.key];
    const selection = this.#selection;
    if (target !== undefined) {
      event.preventDefault();
      const index = Math.min(Math.max(target, 0), last);
      if (event.shiftKey) selection.extend(now ?? index, index);
      else selection.clear();
      this.#moveTo(index);
    } else if (event.key === "Enter" && now !== undefined) {
      event.preventDefault();
      selection.extend(now, now);
      selection.apply();
    } else if (event.key === "Backspace" || event.key === "Delete") {
      event.preventDefault();
      this.takeBack();
    } else if (event.key === "Escape" && now !== undefined) {
      event.stopPropagation();
      if (selection.range === undefined) this.leave();
      else selection.clear();
    }
  }

  #moveTo(index: number): void {
    const x = this.model?.x[index];
    if (x === undefined || this.plot === undefined) return;
    this.plot.setCursor({ left: this.plot.valToPos(x, "x"), top: 0 });
  }

  #indexAt(clientX: number): number | undefined {
    if (this.plot === undefined) return undefined;
    const { left, width } = this.plot.over.getBoundingClientRect();
    const x = clientX - left;
    // A little beside the plot is meant for its first or last period.
    return x < -12 || x > width + 12 ? undefined : this.plot.posToIdx(Math.min(Math.max(x, 0), width));
  }

  protected override leave(): void {
    this.#selection.clear();
    this.at = undefined;
    this.plot?.setCursor({ left: -10, top: -10 });
  }

  protected override tooltip(): Tooltip | undefined {
    if (this.at === undefined || this.model === undefined) return undefined;
    return { ...this.model.describe(this.at.index), left: this.at.left, top: 0 };
  }

  protected override spoken(): string {
    const range = this.#selection.range;
    return range === undefined ? tooltipText(this.tooltip()) : (this.model?.describeRange(...range) ?? "");
  }

  /** The band over the periods that are selected: from halfway to the one before, to halfway to the one after. */
  protected override renderOver(): TemplateResult | typeof nothing {
    const { plot } = this;
    const range = this.#selection.range;
    if (plot === undefined || range === undefined) return nothing;
    const [from, to] = range;
    const { offsetLeft, offsetTop, clientWidth, clientHeight } = plot.over;
    const place = (index: number) => plot.valToPos(plot.data[0][index] ?? 0, "x");
    const start = from === 0 ? 0 : (place(from - 1) + place(from)) / 2;
    const end = to === plot.data[0].length - 1 ? clientWidth : (place(to) + place(to + 1)) / 2;
    const box = `left: ${offsetLeft + start}px; top: ${offsetTop}px; width: ${end - start}px; height: ${clientHeight}px`;
    return html`<div class="band" .style=${box}></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "cx-time-chart": TimeChart;
  }
}
