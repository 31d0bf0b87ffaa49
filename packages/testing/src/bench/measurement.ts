/** What a figure is held to: at most or at least a number in the figure's unit. */
export type Budget = { atMost: number } | { below: number } | { atLeast: number };

/** One measured figure. */
export interface Figure {
  what: string;
  value: number;
  /** Written behind the number; empty for counts and ratios. */
  unit: "kB" | "ms" | "MB" | "";
  /** Absent for figures that are shown for comparison only. */
  budget?: Budget;
}

/** One row group of the bench: takes its figures on this machine, and leaves nothing running. */
export interface Measurement {
  /** The word that selects it: `pnpm bench sizes`. */
  name: string;
  /** @throws {Error} when the figures cannot be taken. */
  take: () => Promise<Figure[]>;
}
