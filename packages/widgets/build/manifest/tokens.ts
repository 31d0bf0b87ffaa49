import type { CssCustomProperty } from "custom-elements-manifest";
import { type Sources, textOf } from "./sources.ts";

/** Where the design tokens stand, each once. */
const tokensModule = "src/styles/tokens.ts";

/**
 * The design tokens: every `--cx-*` that is read in the tokens' styles, with the comment right before its declaration as
 * description, and what holds where a host sets nothing as default.
 */
export function readTokens(sources: Sources): CssCustomProperty[] {
  const text = textOf(sources, tokensModule);
  const found = new Map<string, CssCustomProperty>();
  for (const { index } of text.matchAll(/var\(--cx-/g)) {
    const [name = "", ...rest] = splitOnce(inParentheses(text, index + "var".length), ",");
    const initial = rest.join("").trim();
    if (found.has(name.trim())) continue;
    const syntax = syntaxOf(initial);
    found.set(name.trim(), {
      name: name.trim(),
      ...(initial !== "" && { default: initial }),
      ...(syntax !== undefined && { syntax }),
      ...describe(text, index, initial),
    });
  }
  return [...found.values()];
}

/** The comment before the declaration that `index` stands in, and in words the default of either colour scheme. */
function describe(text: string, index: number, initial: string): { description?: string } {
  const start = Math.max(text.lastIndexOf(";", index), text.lastIndexOf("{", index), text.lastIndexOf("*/", index));
  if (!text.startsWith("*/", start)) return {};
  const comment = text
    .slice(text.lastIndexOf("/*", start) + 2, start)
    .replaceAll(/\s+/g, " ")
    .trim();
  if (comment === "") return {};
  const scheme = /^light-dark\(/.test(initial) ? splitOnce(inParentheses(initial, "light-dark".length), ",") : [];
  const [light, dark] = scheme.map((value) => value.trim());
  return { description: dark === undefined ? comment : `${comment} Light: \`${light}\`, dark: \`${dark}\`.` };
}

function syntaxOf(initial: string): string | undefined {
  if (/^(#|light-dark\(|color-mix\()/.test(initial)) return "<color>";
  if (/^-?[\d.]+(px|r?em)$/.test(initial)) return "<length>";
  return /^-?[\d.]+$/.test(initial) ? "<number>" : undefined;
}

/** What stands between the parenthesis at `start` and the one that closes it. */
function inParentheses(text: string, start: number): string {
  let depth = 0;
  for (let position = start; position < text.length; position += 1) {
    if (text[position] === "(") depth += 1;
    if (text[position] === ")") depth -= 1;
    if (depth === 0) return text.slice(start + 1, position);
  }
  throw new Error(`A parenthesis is not closed: ${text.slice(start, start + 80)}`);
}

/** A text in two at the first separator that no parentheses enclose; in one where there is none. */
function splitOnce(text: string, separator: string): string[] {
  let depth = 0;
  for (let position = 0; position < text.length; position += 1) {
    if (text[position] === "(") depth += 1;
    if (text[position] === ")") depth -= 1;
    if (depth === 0 && text[position] === separator) return [text.slice(0, position), text.slice(position + 1)];
  }
  return [text];
}
