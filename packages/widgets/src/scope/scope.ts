import { type Comparison, comparisons } from "@customer-pulse/contract/values";
import { css, html, LitElement, type PropertyValues } from "lit";
import { property } from "lit/decorators.js";
import { knownValue } from "../widget/known-value.ts";
import { ownRoot } from "../widget/own-root.ts";
import { checkPatch, type FilterPatch, type ScopeFilters } from "./filters.ts";
import { scopeHub } from "./scope-hub.ts";
import { type ScopeChange, ScopeStore, type TokenProvider } from "./scope-store.ts";
import { readCompare, readFilters, writeFilters } from "./url.ts";

/**
 * @summary Groups tags that share one set of filters, and hands settings down to them.
 *
 * Without any `<cx-scope>` the document is the scope. Tags inside belong to the nearest one; tags elsewhere join it by
 * `scope="its name"`. It draws nothing itself.
 *
 * @slot - The page's own content.
 * @event {CxFilterChangeEvent} cx-filter-change - The filters changed.
 */
export class CxScope extends LitElement {
  // No box of its own: the page's layout goes on as if the tag were not there.
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  /** Name by which tags elsewhere join, and under which its filters stand in the address. Read when connected. */
  @property() name = "";

  /** Filters that hold until the reader chooses others: an object, or JSON text. Default, and for no JSON: none. */
  @property() filters: FilterPatch | string = {};

  /**
   * What figures are held against, until the reader or a card says otherwise: `previous-period`, `previous-week`,
   * `previous-month`, `previous-year` or `none`. Default, and for an unknown value: `previous-period`.
   */
  @property() compare: Comparison | undefined;

  /** Keeps what the reader chose in the query string, back and forward included. Default: false. */
  @property({ type: Boolean, attribute: "sync-url" }) syncUrl = false;

  /** Origin (and path prefix) of the data service. Default: the origin that the script came from. */
  @property() endpoint: string | undefined;

  /** BCP 47 language tag for texts, numbers and days. Default: the nearest `lang`. */
  @property() locale: string | undefined;

  /** IANA name of the time zone that instants are shown in. Default, and for an unknown one: the reader's own. */
  @property({ attribute: "time-zone" }) timeZone: string | undefined;

  /** Bearer token for the data service. Default: none. */
  @property() token: string | undefined;

  /** Gives a token, and a fresh one when the service refused the last. Goes before `token`. */
  @property({ attribute: false }) tokenProvider: TokenProvider | undefined;

  /** Seconds between two refreshes of each tag while it is visible. Default: no refresh. */
  @property({ type: Number, attribute: "refresh-interval" }) refreshInterval: number | undefined;

  #store = new ScopeStore("");
  #end: (() => void) | undefined;

  /** Every filter that holds now. Ask for a change with a `cx-filter-request` event. */
  get activeFilters(): ScopeFilters {
    return this.#store.filters;
  }

  /** What figures are held against now: what the reader chose, else `compare`. */
  get activeComparison(): Comparison {
    return this.#store.compare;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return ownRoot(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#store.name !== this.name) this.#store = new ScopeStore(this.name);
    // All of this stands before the first tag asks for the filters, so that unfiltered figures never flash up.
    this.#handDown();
    this.#setDefaults();
    if (this.syncUrl) this.#readAddress();
    this.#end = this.#store.subscribe(this.#onChange);
    addEventListener("popstate", this.#readAddress);
    scopeHub().add(this, this.#store);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end?.();
    removeEventListener("popstate", this.#readAddress);
    scopeHub().remove(this, this.#store);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated) return;
    if (changed.has("filters")) this.#setDefaults();
    const settings = [
      "endpoint",
      "locale",
      "timeZone",
      "token",
      "tokenProvider",
      "refreshInterval",
      "syncUrl",
      "compare",
    ] as const;
    if (settings.some((key) => changed.has(key))) this.#handDown();
  }

  readonly #onChange = ({ changed, compared, source }: ScopeChange): void => {
    if (changed.length === 0 && !compared) return;
    if (this.syncUrl && source !== "url") {
      const { chosen, chosenCompare } = this.#store;
      const search = writeFilters(location.search, this.name, chosen, chosenCompare);
      if (search !== location.search)
        history.pushState(history.state, "", `${location.pathname}${search}${location.hash}`);
    }
    if (changed.length > 0) scopeHub().announce(this, this.#store, changed, source);
  };

  readonly #readAddress = (): void => {
    if (!this.syncUrl) return;
    this.#store.chooseCompare(readCompare(location.search, this.name), "url");
    this.#store.setChosen(readFilters(location.search, this.name), "url");
  };

  /** Frameworks that set an attribute's text to the property, once the tag is registered, hand over JSON there too. */
  #setDefaults(): void {
    let filters: unknown = this.filters || {};
    try {
      if (typeof filters === "string") filters = JSON.parse(filters);
    } catch {
      console.warn("Customer Pulse: filters of <cx-scope> are no JSON. They are left out.");
    }
    this.#store.setDefaults(checkPatch(filters));
  }

  #handDown(): void {
    const { endpoint, locale, timeZone, token, tokenProvider, refreshInterval, syncUrl } = this;
    const compare = this.compare && knownValue(this, "compare", comparisons, this.compare);
    this.#store.settings = { endpoint, locale, timeZone, token, tokenProvider, refreshInterval, syncUrl, compare };
  }

  protected override render() {
    return html`<slot></slot>`;
  }
}
