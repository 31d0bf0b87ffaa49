import type { CustomerPickerData, WidgetOptions } from "@customer-pulse/contract";
import { maxSearchLength } from "@customer-pulse/contract/values";
import { html, nothing, type TemplateResult } from "lit";
import { query, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { PauseController } from "../controllers/pause-controller.ts";
import { fields } from "../filter-bar/field.styles.ts";
import { formatCount } from "../format/numbers.ts";
import { customerPicker } from "../localize/en/customer-picker.ts";
import { cellText } from "../widget/cell-text.ts";
import { DataElement } from "../widget/data-element.ts";
import {
  renderError,
  renderFooter,
  renderNews,
  renderStale,
  renderUnauthorised,
  standInText,
} from "../widget/states.ts";
import { styles } from "./customer-picker.styles.ts";

/**
 * @summary Find a customer by id: the one that is chosen becomes the scope's customer.
 *
 * @slot stale - Stands above suggestions that are older than they should be.
 * @slot unauthorised - Stands in when the reader may not see customers.
 * @slot error - Stands in when the suggestions could not be loaded.
 * @event {CxLoadEvent} cx-load - Suggestions are there.
 * @event {CxErrorEvent} cx-error - The suggestions could not be loaded.
 * @event {CxFilterRequestEvent} cx-filter-request - A customer was chosen, or taken back.
 * @csspart label - The heading, which labels the field.
 * @csspart input - The field.
 * @csspart popup - What unfolds below the field.
 * @csspart option - One suggestion.
 * @csspart footer - As-of time and source.
 */
export class CxCustomerPicker extends DataElement<"customer-picker"> {
  static override styles = [...DataElement.styles, fields, styles];
  static override texts = [...DataElement.texts, customerPicker];

  @state() private search = "";
  @state() private expanded = false;
  /** The suggestion that Enter chooses; -1 for none. */
  @state() private active = -1;
  /** What stands in the field while the reader types; undefined: the chosen customer. */
  @state() private typed: string | undefined;

  @query("input") private input!: HTMLInputElement;

  protected readonly widgetId = "customer-picker";
  readonly #pause = new PauseController(this);
  /** An id that was entered before its suggestions were there. */
  #entered: string | undefined;

  protected override requestOptions(): WidgetOptions["customer-picker"] {
    return { search: this.search };
  }

  constructor() {
    super();
    this.addEventListener("cx-load", this.#onLoad);
  }

  readonly #onLoad = (): void => {
    if (this.#entered !== undefined) this.#enter(this.#entered);
    this.#entered = undefined;
  };

  get #chosen(): readonly string[] {
    return this.store?.filters.customerId ?? [];
  }

  /** The answer that may be shown. */
  get #shown() {
    return this.error === undefined || this.answerOutlivesError ? this.response : undefined;
  }

  get #customers(): CustomerPickerData["customers"] {
    return this.#shown?.data.customers ?? [];
  }

  #searchFor(text: string): void {
    this.#pause.end();
    this.search = text.trim();
  }

  #close(): void {
    this.expanded = false;
    this.active = -1;
    this.typed = undefined;
    this.#entered = undefined;
    this.#searchFor("");
  }

  #choose(customerId: string): void {
    this.#close();
    this.requestFilters({ customerId: [customerId] }, "user");
  }

  /** Chooses the customer of exactly that id, if there is one among the suggestions. */
  #enter(text: string): void {
    const found = this.#customers.find(({ customerId }) => customerId.toLowerCase() === text.toLowerCase());
    if (found !== undefined) this.#choose(found.customerId);
  }

  #clear(): void {
    this.#close();
    this.requestFilters({ customerId: null }, "user");
    this.input.focus();
  }

  readonly #onInput = (): void => {
    const { value } = this.input;
    this.typed = value;
    this.expanded = true;
    this.active = -1;
    this.#entered = undefined;
    this.#pause.hold(() => this.#searchFor(value));
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const count = this.#customers.length;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const from = this.expanded ? this.active : -1;
      this.expanded = true;
      if (count === 0) return;
      this.active = event.key === "ArrowDown" ? (from + 1) % count : (Math.max(from, 0) + count - 1) % count;
    } else if (event.key === "Enter" && this.expanded) {
      event.preventDefault();
      this.#onEnter();
    } else if (event.key === "Escape" && this.expanded) {
      event.preventDefault();
      event.stopPropagation();
      this.#close();
    }
  };

  #onEnter(): void {
    const customer = this.#customers[this.active];
    if (customer !== undefined) this.#choose(customer.customerId);
    if (customer !== undefined || this.typed === undefined) return;
    const text = this.typed.trim();
    const asked = this.search === text && !this.pending;
    this.#searchFor(text);
    if (asked) this.#enter(text);
    else this.#entered = text;
  }

  readonly #onFocusout = ({ relatedTarget }: FocusEvent): void => {
    const inside = relatedTarget instanceof Node && this.renderRoot.contains(relatedTarget);
    if (!inside && this.expanded) this.#close();
  };

  protected override render(): TemplateResult {
    const { localize } = this;
    const heading = this.heading ?? localize.term("customerPicker");
    const chosen = this.#chosen;
    const label = heading || localize.term("customerPicker");
    return html`
      <div @focusout=${this.#onFocusout}>
        <label for="input" part="label" class=${heading === "" ? "visually-hidden" : nothing}>${label}</label>
        <div class="field">
          <input
            id="input"
            part="input"
            type="text"
            role="combobox"
            autocomplete="off"
            spellcheck="false"
            maxlength=${maxSearchLength}
            aria-autocomplete="list"
            aria-controls="list"
            aria-expanded=${this.expanded}
            aria-activedescendant=${this.expanded && this.active >= 0 ? `option-${this.active}` : nothing}
            placeholder=${chosen.length > 1 ? localize.term("customersChosen", chosen.length, localize.number(chosen.length)) : localize.term("customerIdHint")}
            .value=${live(this.typed ?? (chosen.length === 1 ? (chosen[0] ?? "") : ""))}
            @input=${this.#onInput}
            @keydown=${this.#onKeydown}
            @click=${() => {
              this.expanded = true;
            }}
          />
          ${
            chosen.length === 0
              ? nothing
              : html`<button class="plain" part="button" type="button" aria-label=${localize.term("clearCustomer")}
                  @click=${() => this.#clear()}>×</button>`
          }
        </div>
        ${renderNews(this.#renderNotice())}
        <div class="popup" part="popup" ?hidden=${!this.expanded}>${this.#renderPopup(label)}</div>
      </div>
    `;
  }

  #renderNotice(): TemplateResult | typeof nothing {
    const { error, response, localize } = this;
    const retry = () => this.refresh();
    if (error?.unauthorised) return renderUnauthorised(localize);
    if (error !== undefined && !this.answerOutlivesError) return renderError(error, retry, localize);
    const old = error
      ? localize.term("keptAfterFailure", error.message)
      : response && standInText(response.meta, localize);
    return old === undefined ? nothing : renderStale(old, retry, localize);
  }

  #renderPopup(label: string): TemplateResult {
    const shown = this.#shown;
    const customers = this.#customers;
    return html`
      <ul id="list" role="listbox" aria-label=${label} ?hidden=${customers.length === 0}>
        ${customers.map((customer, index) => this.#renderOption(customer, index))}
      </ul>
      <p role="status" aria-busy=${this.pending}>${this.expanded ? this.#status(shown?.data, label) : nothing}</p>
      ${shown === undefined ? nothing : renderFooter(shown.meta, this.localize)}
    `;
  }

  #status(data: CustomerPickerData | undefined, label: string): string | typeof nothing {
    const { localize } = this;
    if (data === undefined) return this.error === undefined ? localize.term("loading", label) : nothing;
    const locale = localize.lang();
    if (data.total > 0) {
      const shown = formatCount(data.customers.length, locale, true);
      return localize.term("customersShown", shown, formatCount(data.total, locale, true));
    }
    return this.search === "" ? localize.term("noRecords") : localize.term("noIdHas", this.search);
  }

  #renderOption({ customerId, churnRisk }: CustomerPickerData["customers"][number], index: number): TemplateResult {
    const { localize } = this;
    const risk = cellText({ key: "churnRisk", type: "category", filter: "churnRisk" }, churnRisk, localize);
    return html`
      <li
        id=${`option-${index}`}
        part="option"
        role="option"
        aria-selected=${this.#chosen.includes(customerId)}
        ?data-active=${index === this.active}
        @mousedown=${(event: Event) => event.preventDefault()}
        @click=${() => this.#choose(customerId)}
      >
        <span dir="auto">${customerId}</span>
        <small>${localize.term("filter", "churnRisk")}: ${risk}</small>
      </li>
    `;
  }
}
