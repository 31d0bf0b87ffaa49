import type { Tooltip } from "./canvas-chart.ts";
import type { MarkerShape } from "./markers.ts";

/** Points of one kind: they share colour and shape. */
export interface ScatterKind {
  readonly key: string;
  readonly label: string;
  /** Design token. */
  readonly color: string;
  readonly shape: MarkerShape;
  readonly count: number;
}

/** What a scatter chart draws. */
export interface ScatterModel {
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** Place of each point's kind in `kinds`. */
  readonly kind: readonly number[];
  readonly kinds: readonly ScatterKind[];
  /** Places of the points in the order in which the keyboard goes through them. */
  readonly order: () => readonly number[];
  /** What the axes reach over, lowest and highest. */
  readonly xRange: readonly [number, number];
  readonly yRange: readonly [number, number];
  readonly xLabel: string;
  readonly yLabel: string;
  readonly formatX: (value: number) => string;
  readonly formatY: (value: number) => string;
  readonly describe: (index: number) => Pick<Tooltip, "heading" | "lines">;
}
