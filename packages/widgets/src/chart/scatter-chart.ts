import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import uPlot from "uplot";
import { CanvasChart, type Tooltip, tooltipText } from "./canvas-chart.ts";
import { addMarker } from "./markers.ts";
import type { ScatterModel } from "./scatter-model.ts";
import { tokenColors } from "./token-colors.ts";
import { axisLook, chartTokens, drawZeroLine } from "./uplot-options.ts";

/** How near, in CSS pixels, a pointer has to be to a point to mean it. */
const reach = 24;
/** Size of a marker in CSS pixels, while there are not many. */
const markerSize = 7;
/** From more points than these on, markers are smaller. */
const manyPoints = 5000;
/** Points filled at once: one fill each would take longer than a frame, and one fill for all would hide how dense they lie. */
const pathPoints = 200;
/** So many steps of Page Up or Page Down lead from the first point to the last. */
const pages = 20;

/**
 * Points on a canvas: the pointer means the nearest; by keyboard, arrows go from point to point in the model's order,
 * Page Up and Page Down further, Home and End to the ends, Enter chooses, Escape leaves. Internal.
 */
export class ScatterChart extends CanvasChart<ScatterModel> {
  /** Keys of kinds that are switched off. */
  @property({ attribute: false }) hiddenKeys: ReadonlySet<string> = new Set();

  /** Takes the point that was chosen. */
  @property({ attribute: false }) choose: (index: number) => void = () => {};

  /** The point that is read. */
  @state() private at: number | undefined;

  constructor() {
    super();
    this.addEventListener("pointermove", (event) => {
      if (event.pointerType !== "touch") this.at = this.#nearest(event);
    });
    // A finger leaves whenever it is lifted; what it tapped stays.
    this.addEventListener("pointerleave", (event) => {
      if (event.pointerType !== "touch") this.leave();
    });
    this.addEventListener("click", (event) => this.#onClick(event));
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.style.cursor = this.at === undefined ? "" : "pointer";
    if (!changed.has("hiddenKeys") || changed.has("model")) return;
    this.leave();
    this.plot?.redraw();
  }

  protected override createPlot(
    model: ScatterModel,
    size: { width: number; height: number },
    canvas: HTMLElement,
  ): uPlot {
    const look = { colors: tokenColors(this.probe, chartTokens), font: getComputedStyle(this).fontFamily };
    const axis = { ...axisLook(look), labelFont: `12px ${look.font}`, labelSize: 18, labelGap: 2, gap: 6, space: 48 };
    const fills = model.kinds.map(({ color }) => tokenColors(this.probe, [color])[color] ?? "");
    const options: uPlot.Options = {
      ...size,
      padding: [8, 18, 0, 0],
      cursor: { show: false },
      legend: { show: false },
      scales: {
        x: { time: false, range: () => [...model.xRange] },
        y: { range: () => [...model.yRange] },
      },
      series: [{}, { show: false }],
      axes: [
        { ...axis, size: 26, label: model.xLabel, values: (_, splits) => splits.map(model.formatX) },
        { ...axis, size: 46, label: model.yLabel, values: (_, splits) => splits.map(model.formatY) },
      ],
      hooks: {
        drawAxes: [(self) => drawZeroLine(self, look.colors.zero)],
        draw: [(self) => this.#drawPoints(self, model, fills)],
      },
    };
    return new uPlot(options, [[...model.xRange], [null, null]], canvas);
  }

  #drawPoints({ ctx, bbox }: uPlot, model: ScatterModel, fills: readonly string[]): void {
    const place = placer(model, bbox);
    const size = model.x.length > manyPoints ? markerSize - 2 : markerSize;
    const half = (size / 2) * devicePixelRatio;
    ctx.save();
    // Points that lie on each other show through.
    ctx.globalAlpha = 0.6;
    model.kinds.forEach(({ key, shape }, kind) => {
      if (this.hiddenKeys.has(key)) return;
      ctx.fillStyle = fills[kind] ?? "";
      const own: number[] = [];
      model.kind.forEach((of, index) => {
        if (of === kind) own.push(index);
      });
      const paths = Math.ceil(own.length / pathPoints);
      // Each path takes points from all over the plot, so that how often they lie on each other shows everywhere alike.
      for (let path = 0; path < paths; path++) {
        ctx.beginPath();
        for (let at = path; at < own.length; at += paths) addMarker(ctx, shape, ...place(own[at] ?? 0), half);
        ctx.fill();
      }
    });
    ctx.restore();
  }

  /** Whether a point's kind is switched on. */
  #isShown(index: number): boolean {
    const kind = this.model?.kinds[this.model.kind[index] ?? -1];
    return kind !== undefined && !this.hiddenKeys.has(kind.key);
  }

  #nearest({ clientX, clientY }: MouseEvent): number | undefined {
    const { model, plot } = this;
    if (model === undefined || plot === undefined) return undefined;
    const box = plot.over.getBoundingClientRect();
    const place = placer(model, box);
    let nearest: number | undefined;
    let distance = reach;
    for (let index = 0; index < model.x.length; index++) {
      const [left, top] = place(index);
      const away = Math.hypot(left - clientX, top - clientY);
      if (away >= distance || !this.#isShown(index)) continue;
      nearest = index;
      distance = away;
    }
    return nearest;
  }

  #onClick(event: MouseEvent): void {
    const index = this.#nearest(event);
    // A first tap says whom it would open.
    const first = event instanceof PointerEvent && event.pointerType === "touch" && index !== this.at;
    this.at = index;
    if (index !== undefined && !first) this.choose(index);
  }

  protected override onKeydown(event: KeyboardEvent): void {
    const order = this.model?.order() ?? [];
    const last = order.length - 1;
    const now = this.at === undefined ? undefined : order.indexOf(this.at);
    const page = Math.max(1, Math.round(last / pages));
    const moves: Record<string, readonly [from: number, step: 1 | -1]> = {
      ArrowRight: [now === undefined ? 0 : now + 1, 1],
      ArrowLeft: [now === undefined ? last : now - 1, -1],
      PageDown: [Math.min(last, (now ?? 0) + page), 1],
      PageUp: [Math.max(0, (now ?? last) - page), -1],
      Home: [0, 1],
      End: [last, -1],
    };
    const move = moves[event.key];
    if (move !== undefined) {
      event.preventDefault();
      this.at = this.#firstShown(order, ...move) ?? this.at;
    } else if (event.key === "Enter" && this.at !== undefined) {
      event.preventDefault();
      this.choose(this.at);
    } else if (event.key === "Escape" && now !== undefined) {
      event.stopPropagation();
      this.leave();
    }
  }

  /** The first point from a place of the order on whose kind is switched on. */
  #firstShown(order: readonly number[], from: number, step: 1 | -1): number | undefined {
    for (let place = from; place >= 0 && place < order.length; place += step) {
      const point = order[place];
      if (point !== undefined && this.#isShown(point)) return point;
    }
    return undefined;
  }

  protected override leave(): void {
    this.at = undefined;
  }

  protected override tooltip(): Tooltip | undefined {
    const { model, plot, at } = this;
    if (model === undefined || plot === undefined || at === undefined) return undefined;
    const { offsetLeft, offsetTop, clientWidth, clientHeight } = plot.over;
    const box = { left: offsetLeft, top: offsetTop, width: clientWidth, height: clientHeight };
    const [left, top] = placer(model, box)(at);
    return { ...model.describe(at), left, top };
  }

  protected override spoken(): string {
    return tooltipText(this.tooltip());
  }

  protected override renderOver(): TemplateResult | typeof nothing {
    const tooltip = this.tooltip();
    if (tooltip === undefined) return nothing;
    return html`<div class="ring" .style=${`left: ${tooltip.left}px; top: ${tooltip.top}px`}></div>`;
  }
}

/** Says where each point lies in a box that holds the plot. */
function placer(
  { x, y, xRange, yRange }: ScatterModel,
  box: { left: number; top: number; width: number; height: number },
): (index: number) => [left: number, top: number] {
  const across = box.width / (xRange[1] - xRange[0]);
  const down = box.height / (yRange[1] - yRange[0]);
  return (index) => [box.left + ((x[index] ?? 0) - xRange[0]) * across, box.top + (yRange[1] - (y[index] ?? 0)) * down];
}

declare global {
  interface HTMLElementTagNameMap {
    "cx-scatter-chart": ScatterChart;
  }
}
