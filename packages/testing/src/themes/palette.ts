import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../paths.ts";

const widgets = join(root, "packages", "widgets", "src");
export const themesFolder = join(widgets, "themes");

/** The one place where tokens stand, as text: its module is the widgets' own. */
export const tokensSource = readFileSync(join(widgets, "styles", "tokens.ts"), "utf8");

export const modes = ["light", "dark"] as const;
export type Mode = (typeof modes)[number];

/** What one token is set to, by its name without `--cx-`, as CSS text; the last one holds, as in CSS. */
function declarations(css: string): Map<string, string> {
  return new Map([...css.matchAll(/--cx-([\w-]+):\s*([^;]+);/g)].map(([, name = "", value = ""]) => [name, value]));
}

/** The tokens' own values: what stands behind the comma of `var(--cx-…, …)`. */
const defaults = new Map(
  [...tokensSource.matchAll(/var\(--cx-([\w-]+),\s*([^;]+)\);/g)].map(([, name = "", value = ""]) => [name, value]),
);

/** The themes that bring colours, and `default` for none of them. */
export const palettes = [
  "default",
  ...themes().filter((name) => [...themeTokens(name)].some(([, value]) => isColor(value))),
];

export function themes(): string[] {
  return readdirSync(themesFolder)
    .filter((file) => file.endsWith(".css"))
    .map((file) => file.slice(0, -".css".length));
}

export function themeTokens(theme: string): Map<string, string> {
  return declarations(readFileSync(join(themesFolder, `${theme}.css`), "utf8"));
}

function isColor(value: string): boolean {
  return value.startsWith("light-dark(");
}

/** Each colour token of a palette as a hex colour. */
export function colorsOf(palette: string, mode: Mode): Map<string, string> {
  const own = palette === "default" ? new Map<string, string>() : themeTokens(palette);
  const all = [...defaults, ...own].filter(([, value]) => isColor(value));
  return new Map(
    all.map(([name, value]) => {
      const found = /^light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)$/.exec(value);
      if (found === null) throw new Error(`--cx-${name} of ${palette} is no pair of colours: ${value}`);
      return [name, found[mode === "light" ? 1 : 2] ?? ""];
    }),
  );
}

/** Every token that tags read, by its name without `--cx-`. */
export const tokenNames: readonly string[] = [...tokensSource.matchAll(/var\(--cx-([\w-]+)/g)].map(
  ([, name = ""]) => name,
);
