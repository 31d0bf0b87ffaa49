import { html, nothing, type TemplateResult } from "lit";
import type { Localize } from "../localize/localize.ts";
import type { Unfold } from "./unfold.ts";

export interface Original {
  text: string;
  /** Null where the record brings none. */
  english: string | null;
  /** As the record names it, such as `german`; null where it is not stated. */
  language: string | null;
}

/** The English of a text with its label, or that there is none; undefined where the text is English itself. */
export function englishOf({ text, english, language }: Original, localize: Localize): string | undefined {
  if (language?.toLowerCase() === "english" || english === text) return undefined;
  return english === null ? localize.term("noEnglish") : localize.term("englishText", english);
}

/** A text in the words of its writer, and below it in English. */
export function renderOriginal(
  original: Original,
  id: string,
  what: string,
  unfold: Unfold,
  localize: Localize,
): TemplateResult {
  const english = englishOf(original, localize);
  return html`
    ${unfold.render(id, original.text, what, localize)}
    ${
      english === undefined
        ? nothing
        : html`<div class="english">${
            original.english === null
              ? english
              : unfold.render(`${id} en`, english, `${what}, ${localize.term("inEnglish")}`, localize)
          }</div>`
    }
  `;
}
