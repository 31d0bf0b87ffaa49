import type { Tooltip } from "./canvas-chart.ts";

/** One line of a time chart. */
export interface TimeSeries {
  key: string;
  label: string;
  /** Design token that colours the line: `series-1` … `series-6`. */
  color: string;
  /** One figure a period; null leaves a gap. */
  y: readonly (number | null)[];
}

/** What a time chart draws. Figures come as numbers; the words for them are the widget's. */
export interface TimeChartModel {
  /** First instant of each period, epoch seconds UTC, ascending. */
  x: readonly number[];
  series: readonly TimeSeries[];
  /** Whether the last period is still running: its stretch is dashed. */
  partialLast: boolean;
  /** Lowest and highest value that the axis always shows, such as [0, 0] for a zero line. */
  include: readonly [low: number, high: number];
  /** Whether the axis has whole numbers only. */
  whole: boolean;
  formatValue: (value: number) => string;
  formatTick: (seconds: number, before: number | undefined) => string;
  /** What a period's tooltip says: a heading, then a line for each series that has a figure. */
  describe: (index: number) => Pick<Tooltip, "heading" | "lines">;
  /** What is said of periods that are selected, first to last. */
  describeRange: (from: number, to: number) => string;
}

/** Columns for uPlot: x, each whole line, then each line's dashed last stretch. */
export function chartColumns(model: TimeChartModel): (number | null)[][] {
  const whole = model.series.map(({ y }) => (model.partialLast ? y.with(-1, null) : [...y]));
  const dashed = model.series.map(({ y }) => (model.partialLast ? lastStretch(y) : []));
  return [[...model.x], ...whole.map((y) => [...y]), ...dashed];
}

/** Only the last two periods: the stretch into the period that is still running. */
function lastStretch(y: readonly (number | null)[]): (number | null)[] {
  return y.map((value, index) => (index >= y.length - 2 ? value : null));
}

/** Positions in `x` for at most `most` labels, evenly apart, the first period always among them. */
export function tickPositions(x: readonly number[], most: number): number[] {
  const step = Math.max(1, Math.ceil(x.length / Math.max(1, most)));
  return x.filter((_, index) => index % step === 0);
}

/** Range of the value axis: everything drawn, what must be shown, and a little air. */
export function valueRange(
  low: number | null,
  high: number | null,
  include: readonly [number, number],
): [number, number] {
  const from = Math.min(low ?? include[0], include[0]);
  const to = Math.max(high ?? include[1], include[1]);
  const air = (to - from || 1) * 0.08;
  return [from === include[0] && from >= 0 ? from : from - air, to + air];
}
