import type uPlot from "uplot";
import { type TimeChartModel, tickPositions, valueRange } from "./time-chart-model.ts";

export const chartTokens = ["text", "muted", "grid", "zero"] as const;

export interface ChartLook {
  colors: Record<(typeof chartTokens)[number], string>;
  /** Colour of each series, in their order. */
  series: readonly string[];
  /** CSS font family of the host. */
  font: string;
  /** Room in CSS pixels at the line's end for its name; 0 for none. */
  labelRoom: number;
}

/** Lines with so few periods show a dot at each. */
const dotsUpTo = 12;
/** Steps of an axis of whole numbers. */
const wholeSteps = Array.from({ length: 30 }, (_, index) => ([1, 2, 5][index % 3] ?? 1) * 10 ** Math.floor(index / 3));
/** Least room in CSS pixels for one label on the time axis. */
const tickRoom = 76;

/** What every axis looks like. */
export function axisLook({ colors, font }: Pick<ChartLook, "colors" | "font">) {
  return {
    stroke: colors.muted,
    font: `12px ${font}`,
    ticks: { show: false },
    grid: { stroke: colors.grid, width: 1 },
  };
}

/** Options of the chart for one model; sizes and figures come apart from them. */
export function uplotOptions(
  model: TimeChartModel,
  look: ChartLook,
  size: { width: number; height: number },
): uPlot.Options {
  const { colors } = look;
  const axis = axisLook(look);
  const lines = model.series.map((series, index): uPlot.Series => {
    const stroke = look.series[index] ?? colors.text;
    return {
      label: series.label,
      stroke,
      width: 2,
      points: { show: model.x.length <= dotsUpTo, size: 6, fill: stroke },
    };
  });
  return {
    ...size,
    // Without names the last period still needs room for its dot and its label.
    padding: [8, look.labelRoom || 18, 0, 0],
    tzDate: (seconds) => new Date(seconds * 1000),
    cursor: {
      // Selecting is ours: uPlot knows no touch, and would keep clicks back that it takes for the end of a drag.
      drag: { x: false, y: false, click: () => {} },
      move: snapToPeriod,
      points: { size: 8, fill: (_, index) => look.series[(index - 1) % model.series.length] ?? colors.text },
      y: false,
    },
    legend: { show: false },
    scales: {
      x: { time: true },
      y: { range: (_, low, high) => valueRange(low, high, model.include) },
    },
    series: [{}, ...lines, ...lines.map((line): uPlot.Series => ({ ...line, dash: [4, 4] }))],
    axes: [
      {
        ...axis,
        grid: { show: false },
        size: 44,
        gap: 8,
        splits: (self) => tickPositions(model.x, Math.floor(self.bbox.width / devicePixelRatio / tickRoom)),
        values: (_, splits) => splits.map((split, index) => model.formatTick(split, splits[index - 1])),
      },
      {
        ...axis,
        size: 48,
        gap: 8,
        space: 44,
        ...(model.whole && { incrs: wholeSteps }),
        values: (_, splits) => splits.map((split) => model.formatValue(split)),
      },
    ],
    hooks: {
      drawAxes: [(self) => drawZeroLine(self, colors.zero)],
      draw: [(self) => drawLabels(self, model, look)],
    },
  };
}

/** The cursor stands on periods, never between them. */
function snapToPeriod(self: uPlot, left: number, top: number): [number, number] {
  const x = left < 0 ? undefined : self.data[0][self.posToIdx(left)];
  return x === undefined ? [left, top] : [self.valToPos(x, "x"), top];
}

/** Above and below zero are different things to a reader: the line between them is stronger than the grid. */
export function drawZeroLine(self: uPlot, color: string): void {
  const { min, max } = self.scales["y"] ?? {};
  if (min === undefined || max === undefined || min === null || max === null || min >= 0 || max <= 0) return;
  const y = Math.round(self.valToPos(0, "y", true)) + 0.5;
  self.ctx.save();
  self.ctx.strokeStyle = color;
  self.ctx.lineWidth = devicePixelRatio;
  self.ctx.beginPath();
  self.ctx.moveTo(self.bbox.left, y);
  self.ctx.lineTo(self.bbox.left + self.bbox.width, y);
  self.ctx.stroke();
  self.ctx.restore();
}

/** Names each line at its end, so that nobody has to match colours; names that would overlap move apart. */
function drawLabels(self: uPlot, model: TimeChartModel, look: ChartLook): void {
  if (look.labelRoom === 0) return;
  const lineHeight = 15 * devicePixelRatio;
  const ends = model.series.flatMap((series, index) => {
    const last = series.y.findLast((value) => value !== null);
    if (last === undefined || last === null || self.series[index + 1]?.show === false) return [];
    return [{ label: series.label, color: look.series[index] ?? look.colors.text, y: self.valToPos(last, "y", true) }];
  });
  ends.sort((a, b) => a.y - b.y);
  self.ctx.save();
  self.ctx.font = `${12 * devicePixelRatio}px ${look.font}`;
  self.ctx.textAlign = "left";
  self.ctx.textBaseline = "middle";
  let free = 0;
  for (const end of ends) {
    const y = Math.max(end.y, free);
    free = y + lineHeight;
    self.ctx.fillStyle = end.color;
    self.ctx.fillText(end.label, self.bbox.left + self.bbox.width + 8 * devicePixelRatio, y);
  }
  self.ctx.restore();
}
