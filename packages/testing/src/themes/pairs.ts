import { readFileSync } from "node:fs";
import { join } from "node:path";
import { themesFolder } from "./palette.ts";

export interface Pair {
  readonly front: string;
  /** A token, or a step of the heatmap's scale. */
  readonly back: string;
  /** Least contrast: WCAG 2.1's 4.5 for text (1.4.3), 3 for graphics and borders of controls (1.4.11). */
  readonly least: number;
}

interface Stands {
  readonly fronts: readonly string[];
  readonly backs: readonly string[];
  readonly least: number;
}

/** How strong a heatmap's cells are: 0…1 of the fullest. */
export const cellStrengths = [0, 0.25, 0.5, 0.75, 1];

export const cellGround = (strength: number): string => `cell ${strength}`;

/**
 * Which token stands on which, as `themes/pairs.json` of the widgets declares it once. Left out there is what only
 * separates or decorates (`border`, `grid`, `shadow`, `track` as ground) and what is switched off.
 */
export const pairs: readonly Pair[] = (
  JSON.parse(readFileSync(join(themesFolder, "pairs.json"), "utf8")) as readonly Stands[]
).flatMap(({ fronts, backs, least }) => fronts.flatMap((front) => backs.map((back) => ({ front, back, least }))));

/** The six series, in the order in which lines take them. */
export function series(): string[] {
  return [1, 2, 3, 4, 5, 6].map((place) => `series-${place}`);
}
