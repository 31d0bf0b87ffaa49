import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { formatHex, interpolate, wcagContrast } from "culori";
import { cellGround, cellStrengths, pairs } from "./pairs.ts";
import { colorsOf, modes, palettes } from "./palette.ts";

/** The colours of a palette, and the grounds that a heatmap mixes of them. */
function grounds(palette: string, mode: (typeof modes)[number]): Map<string, string> {
  const colors = colorsOf(palette, mode);
  // As `.cell` of the heatmap mixes them.
  const mix = interpolate([colors.get("card") ?? "", colors.get("scale") ?? ""], "oklab");
  return new Map([
    ...colors,
    ...cellStrengths.map((strength) => [cellGround(strength), formatHex(mix(0.06 + strength * 0.46))] as const),
  ]);
}

for (const palette of palettes) {
  for (const mode of modes) {
    describe(`${palette}, ${mode}`, () => {
      const colors = grounds(palette, mode);
      for (const { front, back, least } of pairs) {
        it(`${front} on ${back} is ${least}:1 at least`, () => {
          const [one, other] = [colors.get(front), colors.get(back)];
          assert.ok(one !== undefined && other !== undefined, "both are colour tokens");
          const contrast = wcagContrast(one, other);
          assert.ok(contrast >= least, `${one} on ${other} is ${contrast.toFixed(2)}:1`);
        });
      }
    });
  }
}
