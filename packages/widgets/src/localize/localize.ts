import { LocalizeController, registerTranslation } from "@shoelace-style/localize";
import type { LitElement } from "lit";
import type { Terms, Texts } from "./terms.ts";

/** All English texts so far. One object: the localizer keeps the first that it is given as the fallback. */
const english = { $code: "en", $name: "English", $dir: "ltr" } as const;
const known = new Set<Texts>();

/** Makes English texts known, such as those of a part that is loaded later. */
export function addTexts(texts: Texts): void {
  if (known.has(texts)) return;
  known.add(texts);
  registerTranslation(Object.assign(english, texts));
}

/** Texts, numbers and days in the tag's language: its own `locale`, its scope's, else that of the nearest `lang`. */
export class Localize extends LocalizeController<Terms> {
  readonly #element: LitElement;
  readonly #locale: () => string | undefined;

  /**
   * @param locale - The locale that the tag or its scope names, if any.
   * @param english - The tag's own texts in English. Default: none, for a part of a tag that brings them.
   */
  constructor(element: LitElement, locale: () => string | undefined, english: readonly Texts[] = []) {
    super(element);
    for (const texts of english) addTexts(texts);
    this.#element = element;
    this.#locale = locale;
  }

  /** BCP 47 language tag; a tag that is none counts as not given. */
  override lang(): string {
    const named = this.#locale() ?? nearestLang(this.#element);
    return named !== undefined && isLanguageTag(named) ? named : super.lang();
  }
}

/** Tags that were looked at: every text asks again. */
const canonical = new Map<string, boolean>();

function isLanguageTag(tag: string): boolean {
  const valid = canonical.get(tag) ?? isCanonical(tag);
  canonical.set(tag, valid);
  return valid;
}

function isCanonical(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function nearestLang(element: Element): string | undefined {
  const holder = element.closest("[lang]");
  if (holder !== null) return holder.getAttribute("lang") || undefined;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLang(root.host) : undefined;
}
