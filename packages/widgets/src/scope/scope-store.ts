import { type Comparison, comparisons, type FilterKey, filterKeys } from "@customer-pulse/contract/values";
import {
  type CheckedPatch,
  changedKeys,
  effectiveFilters,
  type FilterPatch,
  type FilterSource,
  type ScopeFilters,
  sameFilterValue,
} from "./filters.ts";

/** Gives the bearer token to send, and a fresh one when the service refused the last. */
export type TokenProvider = (reason: "first" | "refused") => string | Promise<string>;

/** What a scope hands down to its tags; a tag's own attribute goes before it. */
export interface ScopeSettings {
  /** Origin (and path prefix) of the data service. */
  readonly endpoint?: string | undefined;
  /** BCP 47 language tag for texts, numbers and days. */
  readonly locale?: string | undefined;
  /** IANA name of the time zone that instants are shown in. */
  readonly timeZone?: string | undefined;
  readonly token?: string | undefined;
  readonly tokenProvider?: TokenProvider | undefined;
  /** Seconds between two refreshes; none when absent. */
  readonly refreshInterval?: number | undefined;
  /** Whether the address holds what the reader chose, and so is a link to it. */
  readonly syncUrl?: boolean | undefined;
  /** What figures are held against until the reader chooses otherwise. */
  readonly compare?: Comparison | undefined;
}

/** One change of a scope: of its filters, of its settings, or of both. */
export interface ScopeChange {
  readonly changed: readonly FilterKey[];
  /** Whether the reader's choice of a comparison changed. */
  readonly compared?: boolean;
  readonly source: FilterSource;
}

/**
 * The state of one scope. What the host sets (`defaults`) and what the reader chose (`chosen`) are kept apart: a choice
 * goes before a default, and only choices reach the address.
 */
export class ScopeStore {
  readonly name: string;
  #defaults: CheckedPatch = {};
  #chosen: CheckedPatch = {};
  #filters: ScopeFilters = {};
  #settings: ScopeSettings = {};
  #token: TokenProvider | undefined;
  #compare: Comparison | undefined;
  readonly #listeners = new Set<(change: ScopeChange) => void>();

  constructor(name: string) {
    this.name = name;
  }

  /** Every filter that holds. */
  get filters(): ScopeFilters {
    return this.#filters;
  }

  /** What holds when the reader has chosen nothing. */
  get defaults(): ScopeFilters {
    return effectiveFilters(this.#defaults);
  }

  /** What the reader chose; null is a default that was cleared. */
  get chosen(): CheckedPatch {
    return this.#chosen;
  }

  get settings(): ScopeSettings {
    return this.#settings;
  }

  set settings(settings: ScopeSettings) {
    const { token, tokenProvider } = settings;
    if (token !== this.#settings.token || tokenProvider !== this.#settings.tokenProvider) {
      this.#token = tokenProvider ?? (token === undefined ? undefined : () => token);
    }
    this.#settings = settings;
    this.#notify({ changed: [], source: "host" });
  }

  /** Gives the token to send; the same function until the settings change, so that equal questions are known as such. */
  get token(): TokenProvider | undefined {
    return this.#token;
  }

  /** What figures are held against: the reader's choice, else the host's. */
  get compare(): Comparison {
    return this.#compare ?? this.#settings.compare ?? comparisons[0];
  }

  /** What the reader chose to hold figures against; undefined where that is the host's choice. */
  get chosenCompare(): Comparison | undefined {
    return this.#compare;
  }

  /** @param compare - Undefined for the host's choice. */
  chooseCompare(compare: Comparison | undefined, source: FilterSource): void {
    // As with filters: a choice that says what already holds is none.
    const chosen = compare === (this.#settings.compare ?? comparisons[0]) ? undefined : compare;
    if (chosen === this.#compare) return;
    this.#compare = chosen;
    this.#notify({ changed: [], compared: true, source });
  }

  /** Sets the host's filters as a whole, such as those of an attribute. */
  setDefaults(defaults: CheckedPatch): void {
    this.#defaults = defaults;
    this.#commit("host");
  }

  /** Sets the reader's choices as a whole, such as those of an address. */
  setChosen(chosen: CheckedPatch, source: FilterSource): void {
    this.#chosen = chosen;
    this.#commit(source);
  }

  /** Applies a patch: the host's own to the defaults, every other to the choices. */
  apply(patch: CheckedPatch, source: FilterSource): void {
    if (source === "host") {
      this.#defaults = { ...this.#defaults, ...patch };
      this.#chosen = without(this.#chosen, Object.keys(patch));
    } else {
      this.#chosen = { ...this.#chosen, ...patch };
    }
    this.#commit(source);
  }

  /** The patch that goes back to the defaults. */
  resetPatch(): FilterPatch {
    const defaults = this.defaults;
    return Object.fromEntries(Object.keys(this.#chosen).map((key) => [key, defaults[key as FilterKey] ?? null]));
  }

  /** The patch that takes every filter away. */
  clearPatch(): FilterPatch {
    return Object.fromEntries(Object.keys(this.#filters).map((key) => [key, null]));
  }

  /** @returns a function that ends the subscription. */
  subscribe(listener: (change: ScopeChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #commit(source: FilterSource): void {
    const defaults = this.defaults;
    // A choice that says what already holds is none: it would only litter the address.
    this.#chosen = Object.fromEntries(
      Object.entries(this.#chosen).filter(
        ([key, value]) => !sameFilterValue(value ?? undefined, defaults[key as FilterKey]),
      ),
    );
    const before = this.#filters;
    this.#filters = effectiveFilters(this.#defaults, this.#chosen);
    const changed = changedKeys(before, this.#filters);
    if (changed.length > 0) this.#notify({ changed, source });
  }

  #notify(change: ScopeChange): void {
    for (const listener of [...this.#listeners]) listener(change);
  }
}

function without(patch: CheckedPatch, keys: readonly string[]): CheckedPatch {
  return Object.fromEntries(
    filterKeys.flatMap((key) => (key in patch && !keys.includes(key) ? [[key, patch[key]]] : [])),
  );
}
