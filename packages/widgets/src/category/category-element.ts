import type { DistributionData, Payloads, WidgetOptions } from "@customer-pulse/contract";
import { knownOrders, type ListFilterKey } from "@customer-pulse/contract/values";
import { html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { barStyles } from "../chart/bars.styles.ts";
import { type Bar, renderBars } from "../chart/bars.ts";
import { RovingFocus } from "../controllers/roving-focus.ts";
import { formatCount } from "../format/numbers.ts";
import { category } from "../localize/en/category.ts";
import { counted } from "../localize/en/counted.ts";
import { togglePatch } from "../scope/toggle.ts";
import type { TableTwin } from "../widget/table-twin.ts";
import { WidgetElement } from "../widget/widget-element.ts";
import { styles } from "./category.styles.ts";
import {
  type Category,
  type CategorySpec,
  categoryBars,
  categoryHeads,
  categoryTable,
  hasFew,
  isAverage,
} from "./category-bars.ts";

/** The widgets whose answer is a list of categories. */
export type CategoryId =
  | "sentiment-distribution"
  | "churn-breakdown"
  | "interaction-sentiment"
  | "ticket-priority"
  | "ticket-categories"
  | "rating-distribution"
  | "language-sentiment"
  | "persona-distribution"
  | "value-segments";

/** So many bars a card shows at first; one more than these is shown too, as the button would take its room. */
const shownAtFirst = 8;

/**
 * A bar a category, with its count and other figures on one line. A bar that is chosen filters by its category; what is
 * not stated cannot be chosen. Of many categories the first few are shown, with those that are chosen, and the rest on request.
 *
 * @csspart bars - The list of bars.
 * @csspart bar - One bar with its label and figures.
 * @csspart bars-head - The names of the columns.
 * @csspart bar-label - The name of a category.
 * @csspart bar-track - What a bar runs in.
 * @csspart bar-fill - The bar itself.
 * @csspart bar-figure - One figure beside a bar.
 * @csspart more - The button that shows all bars where there are many.
 */
export abstract class CategoryElement<Id extends CategoryId> extends WidgetElement<Id> {
  static override styles = [...WidgetElement.styles, ...barStyles, styles];
  static override texts = [...WidgetElement.texts, counted, category];

  @state() private all = false;

  /** What the bars show. */
  protected abstract readonly spec: CategorySpec;

  readonly #focus = new RovingFocus(this, () => 1);

  protected override requestOptions(): WidgetOptions[Id] {
    // None of them has an option that must be given.
    return {} as WidgetOptions[Id];
  }

  /** The categories in an answer. A tag whose answer has another shape brings its own. */
  protected categories(data: Payloads[Id]): readonly Category[] {
    return (data as DistributionData).categories;
  }

  /** A bar as this tag draws it. */
  protected bar(bar: Bar, _key: string | null): Bar {
    return bar;
  }

  protected override isEmpty(data: Payloads[Id]): boolean {
    return this.categories(data).length === 0;
  }

  protected override renderSkeleton(): TemplateResult {
    const known: Partial<Record<ListFilterKey, readonly string[]>> = knownOrders;
    const rows = known[this.spec.dimension]?.length ?? shownAtFirst;
    // The heads of averages take two lines.
    const tall = this.spec.figures.some(isAverage);
    return html`
      <div class="skeleton skeleton-head" part="skeleton" ?data-tall=${tall}></div>
      ${Array.from({ length: rows }, () => html`<div class="skeleton skeleton-bar" part="skeleton"></div>`)}
    `;
  }

  protected override renderData(data: Payloads[Id]): TemplateResult {
    const { spec, localize } = this;
    const categories = this.categories(data);
    const chosen = this.chosen(spec.dimension);
    const many = categories.length > shownAtFirst + 1;
    const shown = categories.filter(
      ({ key }, index) => !many || this.all || index < shownAtFirst || (key !== null && chosen.includes(key)),
    );
    const longest = Math.max(1, ...categories.map(({ count }) => count));
    const bars = categoryBars(shown, spec, { chosen, longest }, localize);
    return html`
      ${renderBars({
        label: this.heading ?? this.defaultHeading(),
        heads: categoryHeads(spec, localize),
        bars: bars.map((bar, index) => this.bar(bar, shown[index]?.key ?? null)),
        scrolls: many && this.all,
        focus: this.#focus,
        choose: (index) => this.choose(spec.dimension, shown[index]?.key ?? null),
      })}
      ${this.#renderFoot(many ? formatCount(categories.length, localize.lang()) : undefined, shown)}
    `;
  }

  protected override tableTwin(data: Payloads[Id]): TableTwin {
    return categoryTable(this.categories(data), this.spec, this.localize);
  }

  /** Filters by a value of a dimension, or takes that back. */
  protected choose(dimension: ListFilterKey, value: string | null): void {
    if (value === null) return;
    const datum = { [dimension]: value };
    this.select(
      datum,
      togglePatch(datum, (key) => this.chosen(key)),
    );
  }

  /** @param count - How many there are in all, where not all are shown at first. */
  #renderFoot(count: string | undefined, shown: readonly Category[]): TemplateResult | typeof nothing {
    const { spec, localize } = this;
    const few = shown.some((category) => hasFew(spec, category));
    if (count === undefined && !few) return nothing;
    const toggle = () => {
      this.all = !this.all;
    };
    return html`
      <div class="bars-foot">
        ${
          count === undefined
            ? nothing
            : html`<button class="link" part="more" type="button" aria-expanded=${this.all} @click=${toggle}>
                ${this.all ? localize.term("showFewer") : localize.term("showAll", count)}
              </button>`
        }
        ${few ? html`<span class="few" aria-hidden="true">${localize.term("fewLegend", spec.counted)}</span>` : nothing}
      </div>
    `;
  }
}
