import type { ListFilterKey } from "@customer-pulse/contract/values";
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { formatCount, noFigure } from "../format/numbers.ts";
import { fields } from "./field.styles.ts";
import { expectedOptions } from "./filter-model.ts";
import { styles } from "./filter-options.styles.ts";
import { FilterPart } from "./filter-part.ts";
import { type OptionList, type Options, type OptionView, optionLister } from "./option-list.ts";

/** Longer lists get a search field and a box of their own to scroll in. */
const longList = 12;

/** One list filter: a group that unfolds, with a checkbox and a count for each option. Internal; dispatches `patch`. */
export class FilterOptions extends FilterPart {
  static override styles = [...FilterPart.styles, fields, styles];

  @property({ attribute: false }) filterKey: ListFilterKey = "churnRisk";

  /** Every value in the data; undefined while nothing is known: a skeleton stands in. */
  @property({ attribute: false }) options: Options | undefined;

  /** What holds in the scope. */
  @property({ attribute: false }) chosen: readonly string[] = [];

  /** Whether the counts are those of the filters that hold. */
  @property({ attribute: false }) counted = true;

  /** Whether it is unfolded from the start. One with a choice always is. */
  @property({ attribute: false }) unfolded = false;

  @state() private open = false;
  @state() private search = "";

  /** Once the reader has folded or unfolded it, nothing else does. */
  #touched = false;
  #list = this.#lister();
  /** What was switched off since the last search: a line does not leave from under the reader's pointer or focus. */
  readonly #kept = new Set<string>();

  protected override willUpdate(changed: PropertyValues<this>): void {
    // It never folds by itself: the lists below would jump away under the pointer.
    if (!this.#touched && (this.unfolded || this.chosen.length > 0)) this.open = true;
    if (changed.has("filterKey") || changed.has("locale")) this.#list = this.#lister();
  }

  #lister() {
    const notStated = this.localize.term("notStated");
    return optionLister((value) =>
      value === null ? notStated : this.localize.term("category", this.filterKey, value),
    );
  }

  readonly #onToggle = (event: Event): void => {
    if (!(event.currentTarget instanceof HTMLDetailsElement)) return;
    // The event also follows what render() set.
    if (event.currentTarget.open === this.open) return;
    this.open = event.currentTarget.open;
    this.#touched = true;
  };

  #choose(option: OptionView, event: Event): void {
    if (option.value === null || !(event.target instanceof HTMLInputElement)) return;
    const others = this.chosen.filter((value) => value !== option.value);
    const values = event.target.checked ? [...others, option.value] : others;
    this.#kept.add(option.value);
    this.ask({ [this.filterKey]: values });
    // A host may have vetoed it: the box shows what holds.
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const name = this.localize.term("filter", this.filterKey);
    const chosen = this.chosen.length;
    return html`
      <details part="group" ?open=${live(this.open)} @toggle=${this.#onToggle}>
        <summary part="group-heading">
          <svg class="arrow" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
            <path d="M4.5 2.5 8 6 4.5 9.5" fill="none" stroke="currentColor" stroke-width="1.5" />
          </svg>
          <span class="name">${name}</span>
          ${chosen === 0 ? nothing : html`<span class="chosen">${this.localize.term("chosenCount", chosen, this.localize.number(chosen))}</span>`}
        </summary>
        <fieldset>
          <legend class="visually-hidden">${name}</legend>
          ${this.options === undefined ? this.#renderSkeleton() : this.#renderOptions(this.options, name)}
        </fieldset>
      </details>
    `;
  }

  #renderSkeleton(): TemplateResult {
    const rows = Array.from({ length: expectedOptions(this.filterKey) });
    return html`
      <div class="list" aria-hidden="true">
        ${rows.map(() => html`<div class="option"><span class="box skeleton" part="skeleton"></span><span class="text skeleton" part="skeleton"></span></div>`)}
      </div>
    `;
  }

  #renderOptions(options: Options, name: string): TemplateResult {
    const { chosen, counted, search } = this;
    const long = options.length > longList;
    const list = this.#list({ options, chosen, kept: this.#kept, counted, search: long ? search : "" });
    return html`
      ${long ? this.#renderSearch(name) : nothing}
      <div class="list" ?data-long=${long}>
        ${list.drawn.map((option) => this.#renderOption(option))}
      </div>
      <p class="none" role="status">${this.#note(list)}</p>
    `;
  }

  /** What the list does not show; an empty text where it shows all. */
  #note({ matching, more }: OptionList): string {
    if (matching === 0) return this.localize.term(this.options?.length === 0 ? "noValues" : "noOptions");
    return more === 0 ? "" : this.localize.term("moreOptions", formatCount(more, this.locale, true));
  }

  #renderSearch(name: string): TemplateResult {
    const label = this.localize.term("search", name);
    return html`
      <input
        class="search"
        part="search"
        type="search"
        autocomplete="off"
        aria-label=${label}
        placeholder=${label}
        .value=${live(this.search)}
        @input=${(event: Event) => {
          if (!(event.target instanceof HTMLInputElement)) return;
          this.search = event.target.value;
          this.#kept.clear();
        }}
      />
    `;
  }

  #renderOption(option: OptionView): TemplateResult {
    const { value, label, count, chosen } = option;
    return html`
      <label class="option" part="option" ?data-none=${count === 0} ?data-disabled=${value === null}>
        <input
          type="checkbox"
          .checked=${live(chosen)}
          ?disabled=${value === null}
          @change=${(event: Event) => this.#choose(option, event)}
        />
        <span class="text" title=${label}>${label}</span>
        <span class="count" part="count">${count === null ? noFigure : formatCount(count, this.locale)}</span>
      </label>
    `;
  }
}
