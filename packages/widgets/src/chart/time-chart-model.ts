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
  /** Whether the first and the last period lie in part outside the range, or are still running: their stretches are dashed. */
  partial: { first: boolean; last: boolean };
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

/** Columns for uPlot: x, each whole line, then each line's dashed first and last stretches. */
export function chartColumns({ x, series, partial }: TimeChartModel): (number | null)[][] {
  const last = x.length - 1;
  const isCut = (index: number) => (partial.first && index === 0) || (partial.last && index === last);
  const isDashed = (index: number) => (partial.first && index <= 1) || (partial.last && index >= last - 1);
  const only = (keep: (index: number) => boolean) =>
    series.map(({ y }) => y.map((value, index) => (keep(index) ? value : null)));
  return [[...x], ...only((index) => !isCut(index)), ...only(isDashed)];
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
