import type { LitElement, ReactiveController } from "lit";
import type { Terms, Texts } from "./terms.ts";

/** The texts that are known of each language, by its tag in lower case. */
const languages = new Map<string, Texts>();
const known = new Set<Texts>();
const connected = new Set<LitElement>();

/**
 * Makes texts known: those of a tag, of a part that is loaded later, or of another language.
 *
 * @param language - Its tag in lower case, such as `de` or `pt-br`. Default: English, which stands in for texts that
 *   another language lacks.
 */
export function addTexts(texts: Texts, language = "en"): void {
  if (known.has(texts)) return;
  known.add(texts);
  languages.set(language, { ...languages.get(language), ...texts });
  updateAll();
}

function updateAll(): void {
  for (const element of connected) element.requestUpdate();
}

new MutationObserver(updateAll).observe(document.documentElement, { attributeFilter: ["lang"] });

/** What a text takes to be filled in; nothing where it is a plain one. */
type Blanks<Text> = Text extends (...blanks: infer Given) => string ? Given : [];

/** Texts, numbers and days in the tag's language: its own `locale`, its scope's, else that of the nearest `lang`. */
export class Localize implements ReactiveController {
  readonly #element: LitElement;
  readonly #locale: () => string | undefined;

  /**
   * @param locale - The locale that the tag or its scope names, if any.
   * @param english - The tag's own texts in English. Default: none, for a part of a tag that brings them.
   */
  constructor(element: LitElement, locale: () => string | undefined, english: readonly Texts[] = []) {
    for (const texts of english) addTexts(texts);
    this.#element = element;
    this.#locale = locale;
    element.addController(this);
  }

  hostConnected(): void {
    connected.add(this.#element);
  }

  hostDisconnected(): void {
    connected.delete(this.#element);
  }

  /** BCP 47 language tag; a tag that is none counts as not given. */
  lang(): string {
    const named = this.#locale() ?? nearestLang(this.#element);
    const tags = [named, document.documentElement.lang, navigator.language];
    return tags.find((tag) => tag !== undefined && isLanguageTag(tag)) ?? "en";
  }

  /** A text in the tag's language, else in English. */
  term<Key extends keyof Terms>(key: Key, ...blanks: Blanks<Terms[Key]>): string {
    const tag = this.lang().toLowerCase();
    const candidates = [tag, tag.replace(/-.*/, ""), "en"].map((language) => languages.get(language)?.[key]);
    const text: unknown = candidates.find((candidate) => candidate !== undefined);
    return typeof text === "function" ? text(...blanks) : String(text ?? key);
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
