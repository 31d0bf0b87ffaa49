import type { FilterBarData } from "@customer-pulse/contract";
import { dateRanges, defaultDateRange } from "@customer-pulse/contract/values";
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, query, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { formatDay } from "../format/days.ts";
import type { ScopeFilters } from "../scope/filters.ts";
import { fields } from "./field.styles.ts";
import { styles } from "./filter-dates.styles.ts";
import { checkDays, type Days, namedDays } from "./filter-model.ts";
import { FilterPart } from "./filter-part.ts";

/** The option that stands for days of the reader's own. */
const ownDays = "own-days";

/** Keys that type or step a day in a date input; what they make is only meant once the reader leaves the field. */
const typingKeys = /^(\d|ArrowUp|ArrowDown|Backspace|Delete)$/;

/** The date range: presets by name, and the two days of the range, which can be changed. Internal; dispatches `patch`. */
export class FilterDates extends FilterPart {
  static override styles = [...FilterPart.styles, fields, styles];

  /** What holds in the scope. */
  @property({ attribute: false }) filters: ScopeFilters = {};

  /** The days that a relative range came to; undefined while they are not known. */
  @property({ attribute: false }) resolved: Days | undefined;

  /** First and last day in the data; null when there is none or it is not known. */
  @property({ attribute: false }) bounds: FilterBarData["dateBounds"] = null;

  @query("select") private presets!: HTMLSelectElement;
  @query('[name="from"]') private fromInput!: HTMLInputElement;
  @query('[name="to"]') private toInput!: HTMLInputElement;

  /** Days that were entered but cannot be applied yet. */
  @state() private draft: Days | undefined;
  @state() private message: string | undefined;

  #typing = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get("filters");
    if (before === undefined) return;
    const { dateFrom, dateTo, dateRange } = this.filters;
    if (before.dateFrom === dateFrom && before.dateTo === dateTo && before.dateRange === dateRange) return;
    this.draft = undefined;
    this.message = undefined;
  }

  protected override updated(): void {
    // Set here because a select takes its value only from options that are there.
    this.presets.value = this.#preset;
  }

  get #preset(): string {
    return namedDays(this.filters) === undefined ? (this.filters.dateRange ?? defaultDateRange) : ownDays;
  }

  /** The days that hold. */
  get #days(): Days {
    const named = namedDays(this.filters);
    return { from: named?.from ?? this.resolved?.from, to: named?.to ?? this.resolved?.to };
  }

  readonly #onPreset = (): void => {
    const chosen = dateRanges.find((range) => range === this.presets.value);
    this.draft = undefined;
    this.message = undefined;
    if (chosen !== undefined) {
      this.ask({ dateRange: chosen, dateFrom: null, dateTo: null });
    }
    // A host may have vetoed it: the control shows what holds.
    this.requestUpdate();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key === "Enter") this.#onEnter();
    else if (typingKeys.test(event.key) && !event.altKey) this.#typing = true;
  };

  readonly #onPointer = (): void => {
    this.#typing = false;
  };

  readonly #onChange = (): void => {
    this.#read();
    // While days are being typed, each digit makes another date: the year 2026 passes through 2, 20 and 202.
    if (!this.#typing) this.#apply();
  };

  /** WebKit says that a day has changed only when the reader leaves its field. */
  #onEnter(): void {
    this.#read();
    this.#apply();
  }

  #read(): void {
    this.draft = { from: this.fromInput.value || undefined, to: this.toInput.value || undefined };
  }

  readonly #onLeave = (): void => {
    this.#typing = false;
    this.#apply();
  };

  #apply(): void {
    if ([this.fromInput, this.toInput].some((input) => input.validity.badInput)) {
      this.message = this.localize.term("incompleteDay");
      return;
    }
    const { draft } = this;
    if (draft === undefined) return;
    const days = this.#days;
    this.message = checkDays(draft, this.bounds, this.localize);
    if (this.message !== undefined) return;
    this.draft = undefined;
    if (draft.from === days.from && draft.to === days.to) return;
    this.ask({ dateFrom: draft.from ?? null, dateTo: draft.to ?? null, dateRange: null });
  }

  protected override render(): TemplateResult {
    const localize = this.localize;
    const own = this.#preset === ownDays;
    const message = this.message ?? this.#scopeMessage();
    return html`
      <fieldset part="dates">
        <legend class="name">${localize.term("filter", "dateRange")}</legend>
        <div class="fields">
          <select part="input" aria-label=${localize.term("filter", "dateRange")} @change=${this.#onPreset}>
            ${own ? html`<option value=${ownDays}>${localize.term("dateRangeCustom")}</option>` : nothing}
            ${dateRanges.map((range) => html`<option value=${range}>${localize.term("dateRange", range)}</option>`)}
          </select>
          ${this.#renderDay("from", localize.term("filter", "dateFrom"), message !== undefined)}
          ${this.#renderDay("to", localize.term("filter", "dateTo"), message !== undefined)}
        </div>
        <p class="message" id="message" role="status" ?hidden=${message === undefined}>${message}</p>
        ${
          this.bounds === null
            ? html`<p class="bounds">&nbsp;</p>`
            : html`<p class="bounds">
                ${localize.term("dataFromTo", formatDay(this.bounds.from, this.locale), formatDay(this.bounds.to, this.locale))}
              </p>`
        }
      </fieldset>
    `;
  }

  #renderDay(end: "from" | "to", label: string, invalid: boolean): TemplateResult {
    const days = this.draft ?? this.#days;
    return html`
      <label class="day">
        <span>${label}</span>
        <input
          part="input"
          type="date"
          name=${end}
          min=${this.bounds?.from ?? nothing}
          max=${this.bounds?.to ?? nothing}
          aria-invalid=${invalid ? "true" : nothing}
          aria-describedby=${invalid ? "message" : nothing}
          .value=${live(days[end] ?? "")}
          @keydown=${this.#onKeydown}
          @pointerdown=${this.#onPointer}
          @change=${this.#onChange}
          @focusout=${this.#onLeave}
        />
      </label>
    `;
  }

  /** What is wrong with days that came from an address or a host. */
  #scopeMessage(): string | undefined {
    const { dateFrom, dateTo } = this.filters;
    if (this.draft !== undefined || dateFrom === undefined || dateTo === undefined) return undefined;
    return dateFrom > dateTo ? this.localize.term("fromAfterTo") : undefined;
  }
}
