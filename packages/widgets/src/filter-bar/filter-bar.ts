import type { WidgetOptions, WidgetResponse } from "@customer-pulse/contract";
import { comparisons, listFilterKeys } from "@customer-pulse/contract/values";
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, query, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { MediaController } from "../controllers/media-controller.ts";
import { define } from "../define.ts";
import { comparison } from "../localize/en/comparison.ts";
import { counted } from "../localize/en/counted.ts";
import { filterBar } from "../localize/en/filter-bar.ts";
import { changedKeys, type FilterPatch, type ScopeFilters } from "../scope/filters.ts";
import { card } from "../styles/card.ts";
import { DataElement } from "../widget/data-element.ts";
import { renderHeading } from "../widget/heading.ts";
import { knownValues } from "../widget/known-value.ts";
import {
  renderError,
  renderFooter,
  renderLoading,
  renderNews,
  renderStale,
  renderUnauthorised,
  standInText,
} from "../widget/states.ts";
import { FilterDates } from "./cx-filter-dates.ts";
import { FilterDrawer } from "./cx-filter-drawer.ts";
import { FilterOptions } from "./cx-filter-options.ts";
import { fields } from "./field.styles.ts";
import { styles } from "./filter-bar.styles.ts";
import { chipStyles, renderChips } from "./filter-chips.ts";
import { type ChipView, chipViews, type Days, defaultLists, describeDates } from "./filter-model.ts";
import { describeMatching, renderMatching } from "./matching.ts";
import type { Options } from "./option-list.ts";

/** So many lists are unfolded from the start; so is every one with a choice. */
const unfoldedLists = 3;

const noFilters: ScopeFilters = {};
const noChoice: readonly string[] = [];
const noOptions: Options = [];

/**
 * @summary What are we looking at? Date range, lists with counts, what is filtered by, and how much matches.
 *
 * It changes filters only by asking its scope with `cx-filter-request`, so that a host can veto. It takes the shape of
 * its container: a stack in a sidebar, columns where it is wide, and a row with a drawer on viewports below
 * `drawer-below`.
 *
 * @slot loading - Stands in for the lists while there are no options yet.
 * @slot stale - Stands above counts that are older than they should be.
 * @slot unauthorised - Stands in when the reader may not see the options.
 * @slot error - Stands above when the counts could not be loaded.
 * @event {CxErrorEvent} cx-error - The counts could not be loaded.
 * @csspart card - The whole bar.
 * @csspart progress - The line that runs while new counts are on their way.
 * @csspart header - Heading, reset and clear all.
 * @csspart heading - The bar's name.
 * @csspart matching - How much matches all filters.
 * @csspart chips - Around what is filtered by.
 * @csspart chip - One active filter.
 * @csspart dates - The date range.
 * @csspart input - A field that a reader types or picks a value in.
 * @csspart compare - What figures are held against.
 * @csspart groups - Around the lists.
 * @csspart group - One list.
 * @csspart group-heading - What unfolds a list.
 * @csspart search - The search field of a long list.
 * @csspart option - One option of a list.
 * @csspart count - How often an option occurs.
 * @csspart presets - The saved choices, when they are open.
 * @csspart skeleton - A grey shape that stands in while there are no counts yet.
 * @csspart opener - The button that opens the drawer.
 * @csspart drawer - The drawer.
 * @csspart footer - As-of time and source.
 */
export class CxFilterBar extends DataElement<"filter-bar"> {
  static override styles = [...DataElement.styles, card, fields, styles, chipStyles];
  static override texts = [...DataElement.texts, comparison, counted, filterBar];

  /** List filters to show, apart by spaces, in this order; unknown ones are left out. Default: the seven common ones, product and agent. */
  @property() filters: string | undefined;

  /** Width of the viewport, in px, below which the bar is a row with a drawer. Default: never. */
  @property({ type: Number, attribute: "drawer-below" }) drawerBelow: number | undefined;

  /** Keeps presets of one kind of page apart from others', in this browser. Default: the scope's name. */
  @property({ attribute: "preset-key" }) presetKey: string | undefined;

  @query(".opener") private opener!: HTMLButtonElement | null;

  @state() private drawerOpen = false;
  @state() private presetsOpen = false;
  @state() private announcement = "";

  protected readonly widgetId = "filter-bar";

  readonly #narrow = new MediaController(this, () =>
    this.drawerBelow !== undefined && this.drawerBelow > 0 ? `(width < ${this.drawerBelow}px)` : undefined,
  );
  #drawn: WidgetResponse<"filter-bar"> | undefined;
  #announced: ScopeFilters | undefined;

  constructor() {
    super();
    define("cx-filter-dates", FilterDates);
    define("cx-filter-drawer", FilterDrawer);
    define("cx-filter-options", FilterOptions);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.drawerOpen = false;
  }

  protected override requestOptions(): WidgetOptions["filter-bar"] {
    return {};
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { response, store } = this;
    if (!this.#narrow.matches) this.drawerOpen = false;
    if (response === undefined || response === this.#drawn) return;
    this.#drawn = response;
    const filters = store?.filters ?? noFilters;
    if (this.#announced !== undefined && changedKeys(this.#announced, filters).length > 0) {
      this.announcement = describeMatching(response.data.matching, this.localize);
    }
    this.#announced = filters;
  }

  get #active(): ScopeFilters {
    return this.store?.filters ?? noFilters;
  }

  /** Whether the counts at hand are, or soon will be, those of the filters that hold. */
  get #counted(): boolean {
    return this.error === undefined || this.answerOutlivesError;
  }

  #ask(filters: FilterPatch): void {
    if (Object.keys(filters).length > 0) this.requestFilters(filters, "user");
  }

  readonly #onPatch = (event: CustomEvent<FilterPatch>): void => this.#ask(event.detail);

  readonly #onPreset = (event: CustomEvent<FilterPatch>): void => this.requestFilters(event.detail, "preset");

  readonly #togglePresets = async (): Promise<void> => {
    // Most readers never open them: their code comes when one does.
    const open = !this.presetsOpen;
    if (open) await import("../on-demand.ts");
    this.presetsOpen = open;
  };

  readonly #onDrawerClose = (): void => {
    this.drawerOpen = false;
    // Browsers give the focus back by themselves, but not all of them across shadow roots.
    this.opener?.focus();
  };

  protected override render(): TemplateResult {
    const heading = this.heading ?? this.localize.term("filters");
    const compact = this.#narrow.matches;
    return html`
      <section
        class="card"
        part="card"
        aria-label=${heading || this.localize.term("filters")}
        aria-busy=${this.pending}
        ?data-compact=${compact}
      >
        ${this.pending && this.response !== undefined ? html`<div class="progress" part="progress"></div>` : nothing}
        ${compact ? this.#renderCompact(heading) : html`${this.#renderHeader(heading)}${this.#renderPanel()}`}
      </section>
    `;
  }

  #renderCompact(heading: string): TemplateResult {
    const { localize, drawerOpen } = this;
    const chips = chipViews(this.#active, localize);
    const dates = chips.some(({ key }) => key === "dateRange") ? nothing : describeDates(this.#active, localize);
    return html`
      <div class="row">
        <button
          class="opener"
          part="opener"
          type="button"
          aria-haspopup="dialog"
          aria-expanded=${drawerOpen}
          @click=${() => {
            this.drawerOpen = true;
          }}
        >
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M2 4.5h12M4.5 8h7M6.5 11.5h3" fill="none" stroke="currentColor" stroke-width="1.5" />
          </svg>
          ${localize.term("openFilters", chips.length, localize.number(chips.length))}
        </button>
        ${dates === nothing ? nothing : html`<span class="when">${dates}</span>`}
        ${chips.length === 0 ? nothing : this.#renderChips(chips)}
      </div>
      ${drawerOpen ? nothing : html`${renderNews(this.#renderNotice())}${this.#renderAnnouncement()}`}
      <cx-filter-drawer
        exportparts="drawer, button"
        .open=${drawerOpen}
        .heading=${heading || localize.term("filters")}
        .locale=${localize.lang()}
        @close=${this.#onDrawerClose}
      >
        ${drawerOpen ? html`<div class="inside">${this.#renderActions()}${this.#renderPresets()}${this.#renderPanel()}</div>` : nothing}
      </cx-filter-drawer>
    `;
  }

  #renderHeader(heading: string): TemplateResult {
    return html`
      <header class="header" part="header">
        ${renderHeading(heading, this.headingLevel)}
        ${this.#renderActions()}
      </header>
      ${this.#renderPresets()}
    `;
  }

  /** Buttons that keep their place, and the focus, when there is nothing for them to do. */
  #renderActions(): TemplateResult {
    const { localize, store } = this;
    const reset = store?.resetPatch() ?? {};
    const clear = store?.clearPatch() ?? {};
    const button = (label: string, patch: FilterPatch) => html`
      <button
        class="link"
        part="button"
        type="button"
        aria-disabled=${Object.keys(patch).length === 0 ? "true" : nothing}
        @click=${() => this.#ask(patch)}
      >
        ${label}
      </button>
    `;
    return html`
      <div class="actions">
        <button class="link" part="button" type="button" aria-expanded=${this.presetsOpen} @click=${this.#togglePresets}>
          ${localize.term("presets")}
        </button>
        ${button(localize.term("reset"), reset)}${button(localize.term("clearAll"), clear)}
      </div>
    `;
  }

  #renderPresets(): TemplateResult | typeof nothing {
    const { store } = this;
    if (!this.presetsOpen || store === undefined) return nothing;
    return html`
      <cx-filter-presets
        exportparts="presets, input, button"
        .store=${store}
        .filters=${this.#active}
        .key=${this.presetKey ?? store.name}
        .locale=${this.localize.lang()}
        @patch=${this.#onPreset}
      ></cx-filter-presets>
    `;
  }

  #renderPanel(): TemplateResult {
    const { response, localize } = this;
    const unauthorised = this.error?.unauthorised ?? false;
    return html`
      ${renderNews(this.#renderNotice())}
      <div class="panel">
        ${unauthorised ? nothing : renderMatching(this.#counted ? response?.data.matching : null, localize)}
        <div class="chips" part="chips">${this.#renderChips(chipViews(this.#active, localize))}</div>
        <cx-filter-dates
          exportparts="dates, input"
          .filters=${this.#active}
          .resolved=${this.#resolvedDays()}
          .bounds=${unauthorised ? null : (response?.data.dateBounds ?? null)}
          .locale=${localize.lang()}
          @patch=${this.#onPatch}
        ></cx-filter-dates>
        ${this.#renderCompare()}
        ${unauthorised ? nothing : this.#renderLists()}
      </div>
      ${renderFooter(unauthorised ? undefined : response?.meta, localize)}${this.#renderAnnouncement()}
    `;
  }

  /** What figures are held against: a setting of the scope rather than a filter, so nobody is asked for other rows. */
  #renderCompare(): TemplateResult {
    const { store, localize } = this;
    const choose = (event: Event) => {
      if (!(event.target instanceof HTMLSelectElement)) return;
      const { value } = event.target;
      store?.chooseCompare(
        comparisons.find((known) => known === value),
        "user",
      );
    };
    return html`
      <label class="compare" part="compare">
        <span>${localize.term("compareWith")}</span>
        <select part="input" @change=${choose}>
          ${comparisons.map(
            (name) => html`
              <option value=${name} .selected=${live(name === store?.compare)}>${localize.term("comparison", name)}</option>
            `,
          )}
        </select>
      </label>
    `;
  }

  #renderChips(chips: readonly ChipView[]): TemplateResult {
    return renderChips(chips, this.localize, ({ patch }) => {
      this.#ask(patch);
      return this.updateComplete;
    });
  }

  #renderLists(): TemplateResult {
    const { error, response, localize } = this;
    const loading = response === undefined && error === undefined;
    const keys = knownValues(this, "filters", listFilterKeys, this.filters ?? defaultLists.join(" "));
    const lists = html`
      <div class="groups" part="groups">
        ${keys.map((key, position) => {
          const chosen = this.#active[key] ?? noChoice;
          // Without an answer nothing is known about a list but what is chosen in it.
          if (response === undefined && error !== undefined && chosen.length === 0) return nothing;
          const options = loading ? undefined : (response?.data.options[key] ?? noOptions);
          return html`
            <cx-filter-options
              exportparts="group, group-heading, input, search, option, count, skeleton"
              .filterKey=${key}
              .options=${options}
              .chosen=${chosen}
              .counted=${this.#counted}
              .unfolded=${position < unfoldedLists}
              .locale=${localize.lang()}
              @patch=${this.#onPatch}
            ></cx-filter-options>
          `;
        })}
      </div>
    `;
    return loading ? renderLoading(lists, localize.term("filters"), localize) : lists;
  }

  #renderNotice(): TemplateResult | typeof nothing {
    const { error, response, localize } = this;
    const retry = () => this.refresh();
    if (error?.unauthorised) return renderUnauthorised(localize);
    if (error !== undefined) {
      return this.answerOutlivesError
        ? renderStale(localize.term("keptAfterFailure", error.message), retry, localize)
        : renderError(error, retry, localize);
    }
    const old = response && standInText(response.meta, localize);
    return old === undefined ? nothing : renderStale(old, retry, localize);
  }

  #renderAnnouncement(): TemplateResult {
    return html`<div class="visually-hidden" role="status">${this.announcement}</div>`;
  }

  /** What the relative range came to; nothing when that is not known for the filters that hold. */
  #resolvedDays(): Days | undefined {
    const applied = this.#counted ? this.response?.meta.filters.applied : undefined;
    return applied === undefined ? undefined : { from: applied.dateFrom, to: applied.dateTo };
  }
}
