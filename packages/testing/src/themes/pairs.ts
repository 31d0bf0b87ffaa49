/** WCAG 2.1: text (1.4.3), and graphics and borders of controls (1.4.11). */
const text = 4.5;
const graphic = 3;

export interface Pair {
  readonly front: string;
  /** A token, or a step of the heatmap's scale. */
  readonly back: string;
  /** Least contrast. */
  readonly least: number;
}

/** How strong a heatmap's cells are: 0…1 of the fullest. */
export const cellStrengths = [0, 0.25, 0.5, 0.75, 1];

export const cellGround = (strength: number): string => `cell ${strength}`;

/**
 * Which token stands on which: every place of the styles where one is drawn on the other. Left out is what only separates
 * or decorates (`border`, `grid`, `shadow`, `track` as ground) and what is switched off.
 */
export const pairs: readonly Pair[] = [
  ...stands(["text", "muted"], ["card", "raised", "hover", "track"], text),
  ...stands(["accent"], ["card", "raised", "hover"], text),
  ...stands(["on-accent"], ["accent"], text),
  ...stands(["good", "bad"], ["card"], text),
  // Figures in tables and beside bars, also in the row that the pointer is on.
  ...stands(["positive", "negative"], ["card", "hover"], text),
  // Each line's name stands at its end in its colour.
  ...stands(series(), ["card"], text),
  ...stands(["text"], cellStrengths.map(cellGround), text),
  // Swatches in tooltips, and bars in their tracks.
  ...stands([...series(), "positive", "negative", "neutral"], ["card", "raised", "track"], graphic),
  ...stands(["control", "zero", "warn"], ["card"], graphic),
  ...stands(["control"], ["hover"], graphic),
];

/** The six series, in the order in which lines take them. */
export function series(): string[] {
  return [1, 2, 3, 4, 5, 6].map((place) => `series-${place}`);
}

function stands(fronts: readonly string[], backs: readonly string[], least: number): Pair[] {
  return fronts.flatMap((front) => backs.map((back) => ({ front, back, least })));
}
