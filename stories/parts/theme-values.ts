import { formatHex, interpolate, wcagContrast } from "culori";
import { type Described, manifestOf } from "./manifest.ts";

export type Mode = "light" | "dark";

/** Values by a token's name without `--cx-`, as CSS text. */
export type Values = ReadonlyMap<string, string>;

interface Stands {
  fronts: readonly string[];
  backs: readonly string[];
  least: number;
}

const files = import.meta.glob<string>("../../packages/widgets/src/themes/*.css", {
  eager: true,
  query: "?raw",
  import: "default",
});

const [stands = []] = Object.values(
  import.meta.glob<readonly Stands[]>("../../packages/widgets/src/themes/pairs.json", {
    eager: true,
    import: "default",
  }),
);

/** What the theme files set, by the file's name. */
export const themes: ReadonlyMap<string, Values> = new Map(
  Object.entries(files).map(([path, css]) => [
    path.replace(/^.*\/(.*)\.css$/, "$1"),
    new Map([...css.matchAll(/--cx-([\w-]+):\s*([^;]+);/g)].map(([, name = "", value = ""]) => [name, value])),
  ]),
);

/** The tokens that every tag reads, as the manifest describes them; sizes of single tags are left to these. */
export const tokens: readonly (Described & { name: string })[] = (manifestOf("cx-kpi-card").cssProperties ?? []).map(
  (token) => ({ ...token, name: token.name.replace("--cx-", "") }),
);

/** A value's colour in one mode; undefined where it is none. */
export function colorIn(value: string, mode: Mode): string | undefined {
  const pair = /^light-dark\((#\w+), (#\w+)\)$/.exec(value);
  return pair?.[mode === "light" ? 1 : 2];
}

/** The value with another colour in one mode. */
export function withColor(value: string, mode: Mode, color: string): string {
  const light = mode === "light" ? color : colorIn(value, "light");
  const dark = mode === "dark" ? color : colorIn(value, "dark");
  return `light-dark(${light}, ${dark})`;
}

/** What is read less well than it should be, in words. */
export function contrastWarnings(values: Values, mode: Mode): string[] {
  const color = (token: string) => colorIn(values.get(token) ?? "", mode) ?? "";
  const mix = interpolate([color("card"), color("scale")], "oklab");
  const ground = (token: string) =>
    // As the heatmap mixes its cells.
    token.startsWith("cell ") ? formatHex(mix(0.06 + Number(token.slice(5)) * 0.46)) : color(token);
  return stands.flatMap(({ fronts, backs, least }) =>
    fronts.flatMap((front) =>
      backs.flatMap((back) => {
        const contrast = wcagContrast(color(front), ground(back));
        return contrast >= least ? [] : [`${front} on ${back} is ${contrast.toFixed(2)}:1, and should be ${least}:1`];
      }),
    ),
  );
}
