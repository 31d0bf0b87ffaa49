import { LocalizeController, registerTranslation, update } from "@shoelace-style/localize";
import { isServer, type LitElement } from "lit";
import { formatInstant, knownTimeZone } from "../format/days.ts";
import { kept } from "../format/kept.ts";
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

/** Makes a whole language known; tags that are on the page follow. English stays what stands in for a missing one. */
export function addLanguage(terms: Terms): void {
  registerTranslation(english, terms);
}

/** What a page's script does when a tag first needs a language, such as load its texts. */
export const wanted: { language?: (tag: string) => void } = {};

/** A `lang` that changes anywhere above a tag. The localizer itself looks at the document's element only. */
let observer: MutationObserver | undefined;

/** Texts, numbers and days in the tag's language: its own `locale`, its scope's, else that of the nearest `lang`. */
export class Localize extends LocalizeController<Terms> {
  readonly #element: LitElement;
  readonly #named: (key: "locale" | "timeZone") => string | undefined;

  /**
   * @param named - The locale and the time zone that the tag or its scope names, if any.
   * @param english - The tag's own texts in English. Default: none, for a part of a tag that brings them.
   */
  constructor(
    element: LitElement,
    named: (key: "locale" | "timeZone") => string | undefined,
    english: readonly Texts[] = [],
  ) {
    super(element);
    for (const texts of english) addTexts(texts);
    this.#element = element;
    this.#named = named;
  }

  override hostConnected(): void {
    super.hostConnected();
    observer ??= new MutationObserver(update);
    // Once more for the same root changes nothing.
    for (let at: Node | undefined = this.#element; at !== undefined; at = (at as Partial<ShadowRoot>).host) {
      at = at.getRootNode();
      observer.observe(at, { subtree: true, attributeFilter: ["lang"] });
    }
  }

  /** BCP 47 language tag; a tag that is none counts as not given. */
  override lang(): string {
    const named = this.#named("locale") ?? nearestLang(this.#element);
    return named !== undefined && isLanguageTag(named) ? named : super.lang();
  }

  /** IANA name of the zone that instants are shown in. */
  get timeZone(): string {
    return knownTimeZone(this.#named("timeZone") || undefined);
  }

  /** An instant (ISO, UTC) in the tag's time zone. */
  instant(iso: string): string {
    return formatInstant(iso, this.lang(), this.timeZone);
  }

  /** Texts in a row, as the language separates them: `a, b, c`, or `a, b, and c`. */
  list(texts: readonly string[], type: "unit" | "conjunction" = "unit"): string {
    return new Intl.ListFormat(this.lang(), { type }).format(texts);
  }
}

/** Every text asks again. */
const isLanguageTag = kept((tag: string): boolean => {
  try {
    Intl.getCanonicalLocales(tag);
  } catch {
    return false;
  }
  wanted.language?.(tag);
  return true;
});

function nearestLang(element: Element): string | undefined {
  // Elements stand alone there.
  if (isServer) return element.getAttribute("lang") ?? undefined;
  const holder = element.closest("[lang]");
  if (holder !== null) return holder.getAttribute("lang") || undefined;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLang(root.host) : undefined;
}
