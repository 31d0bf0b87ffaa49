import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { it } from "node:test";
import { formattedMarkdown } from "../formatted.ts";
import { root } from "../paths.ts";
import { colorsOf, modes, palettes, themes, themesFolder, themeTokens, tokenNames, tokensSource } from "./palette.ts";

it("there are three palettes beside the default, and a density", () => {
  assert.deepEqual(themes().sort(), ["compact", "contrast", "ibm", "tol"]);
  assert.deepEqual(palettes, ["default", "contrast", "ibm", "tol"]);
});

for (const theme of themes()) {
  it(`${theme}.css sets tokens that there are, on the page or where it is named, and nothing else`, () => {
    const css = readFileSync(join(themesFolder, `${theme}.css`), "utf8").replaceAll(/\/\*.*?\*\//gs, "");
    const [selector, body, rest] = css.split(/[{}]/).map((text) => text.trim());
    assert.equal(selector, `:root:not([data-cx-theme]),\n[data-cx-theme~="${theme}"]`);
    assert.equal(rest, "");
    for (const [name] of themeTokens(theme)) assert.ok(tokenNames.includes(name), `--cx-${name} is a token`);
    assert.equal(body?.split(";").filter((line) => line.trim() !== "").length, themeTokens(theme).size);
  });
}

it("a palette sets every colour of what is drawn as data", () => {
  const drawn = [...colorsOf("default", "light").keys()].filter((name) =>
    /^(series-\d|positive|negative|neutral|scale)$/.test(name),
  );
  assert.equal(drawn.length, 10);
  for (const palette of palettes.slice(1)) {
    for (const name of drawn) assert.ok(themeTokens(palette).has(name), `${palette} sets --cx-${name}`);
  }
});

it("light and dark are two sets", () => {
  const [light, dark] = modes.map((mode) => colorsOf("default", mode));
  for (const [name, color] of light ?? []) assert.notEqual(color, dark?.get(name), name);
});

it("each token says what it is for", () => {
  const told = tokensSource.matchAll(/\/\* [^*]+\. \*\/\s*[\w-]+: [^;]*var\(--cx-([\w-]+)/g);
  assert.deepEqual(
    [...told].map(([, name]) => name),
    tokenNames,
  );
});

it("the page on theming lists the tokens as they are", () => {
  const page = join(root, "packages", "widgets", "docs", "theming.md");
  const rows = [
    ...tokensSource.matchAll(/\/\* ([^*]+) \*\/\s*[\w-]+: [^;]*?var\(--cx-([\w-]+), ((?:[^;()]|\([^()]*\))*)\)/g),
  ].map(([, text = "", name = "", value = ""]) => {
    const [, light = value, dark = ""] = /^light-dark\((#\w+), (#\w+)/.exec(value) ?? [];
    return `| \`--cx-${name}\` | ${text} | \`${light}\` | ${dark && `\`${dark}\``} |`;
  });
  assert.equal(rows.length, tokenNames.length);
  const table = ["", "| token | what for | default, light | dark |", "| --- | --- | --- | --- |", ...rows, ""].join(
    "\n",
  );
  const written = readFileSync(page, "utf8");
  const now = formattedMarkdown(
    written.replace(
      /(<!-- tokens: [^\n]* -->\n).*?(<!-- \/tokens -->)/s,
      (_, open, close) => `${open}${table}\n${close}`,
    ),
  );
  if (process.env["UPDATE_TOKENS"] === "1") writeFileSync(page, now);
  else assert.ok(written === now, "UPDATE_TOKENS=1 pnpm test theme-files writes it anew");
});
