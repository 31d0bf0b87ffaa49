import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  type Color,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  formatHex,
  interpolate,
  parse,
  wcagLuminance,
} from "culori";
import { cellStrengths, series } from "./pairs.ts";
import { colorsOf, modes, palettes } from "./palette.ts";

/** How colours arrive at a reader: whole, and without one kind of cone (Machado and others, 2009, full severity). */
const visions = {
  "full colour vision": (color: Color) => color,
  protanopia: filterDeficiencyProt(1),
  deuteranopia: filterDeficiencyDeuter(1),
  tritanopia: filterDeficiencyTrit(1),
};

/**
 * Least CIEDE2000 difference. 1 is seen side by side under good light, about 2 by anybody; lines and points are thin and
 * lie apart, where small samples need several times that. 11 keeps five times the 2 in hand, and is what six colours that
 * all stand at 4.5:1 on the card can reach in all four visions without leaving their hues.
 */
const least = 11;

/** Colours that occur in one picture: lines; bands and points of sentiment with those that nobody knew; changes. */
const together = [series(), ["positive", "neutral", "negative", "series-4"], ["good", "bad"]];

const difference = differenceCiede2000();

function color(hex: string): Color {
  const parsed = parse(hex);
  assert.ok(parsed, `${hex} is a colour`);
  return parsed;
}

for (const palette of palettes) {
  for (const mode of modes) {
    const colors = colorsOf(palette, mode);
    const get = (token: string) => color(colors.get(token) ?? "");

    for (const [vision, see] of Object.entries(visions)) {
      it(`${palette}, ${mode}: what occurs together can be told apart with ${vision}`, () => {
        for (const tokens of together) {
          for (const [place, one] of tokens.entries()) {
            for (const other of tokens.slice(place + 1)) {
              const apart = difference(see(get(one)), see(get(other)));
              assert.ok(apart >= least, `${one} and ${other} differ by ${apart.toFixed(1)}`);
            }
          }
        }
      });
    }

    it(`${palette}, ${mode}: a fuller cell of the heatmap is further from the card's lightness, to everybody`, () => {
      const mix = interpolate([get("card"), get("scale")], "oklab");
      for (const see of Object.values(visions)) {
        const distances = [-0.06 / 0.46, ...cellStrengths].map((strength) =>
          Math.abs(wcagLuminance(see(color(formatHex(mix(0.06 + strength * 0.46))))) - wcagLuminance(get("card"))),
        );
        assert.deepEqual(
          distances,
          [...new Set(distances)].sort((a, b) => a - b),
        );
      }
    });
  }
}

describe("the simulation", () => {
  it("takes red and green from those who lack a red or a green cone, and from nobody else", () => {
    const apart = (see: (seen: Color) => Color) => difference(see(color("#a05050")), see(color("#507a3c")));
    assert.ok(apart(visions["full colour vision"]) > 30);
    assert.ok(apart(visions.deuteranopia) < apart(visions["full colour vision"]) / 2);
    assert.ok(apart(visions.tritanopia) > 20);
  });
});
