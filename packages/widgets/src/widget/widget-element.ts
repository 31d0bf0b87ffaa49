import type { Meta, Payloads } from "@customer-pulse/contract";
import type { ListFilterKey, WidgetId } from "@customer-pulse/contract/values";
import { html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { CxSelectEvent, type SelectDetail } from "../events/select.ts";
import type { FilterPatch } from "../scope/filters.ts";
import { card } from "../styles/card.ts";
import type { CardActions } from "./card-actions.ts";
import { DataElement } from "./data-element.ts";
import { dots } from "./dots.ts";
import { renderHeading } from "./heading.ts";
import type { MenuGroup } from "./menu.ts";
import {
  renderEmpty,
  renderError,
  renderFooter,
  renderLoading,
  renderNews,
  renderStale,
  renderUnauthorised,
  standInText,
} from "./states.ts";
import type { TableTwin } from "./table-twin.ts";

/**
 * What every data widget is: a tag with data that draws one of the states loading, ready, empty, stale, unauthorised and
 * error on a card with heading, menu and footer.
 *
 * @slot actions - Controls of the host's own, in the card's corner.
 * @slot loading - Stands in while there are no figures yet.
 * @slot empty - Stands in when nothing matches.
 * @slot stale - Stands above figures that are older than they should be.
 * @slot unauthorised - Stands in when the reader may not see the figures.
 * @slot error - Stands in when the figures could not be loaded.
 * @event {CxSelectEvent} cx-select - A datum was chosen; it then becomes a filter unless prevented.
 * @csspart card - The whole card.
 * @csspart progress - The line that runs while new figures are on their way.
 * @csspart header - Heading and menu.
 * @csspart heading - The heading.
 * @csspart body - What lies between header and footer.
 * @csspart empty - What is said when nothing matches.
 * @csspart notice - What is said when a download failed.
 * @csspart table - The figures as a table, once the reader asked for it.
 * @csspart row - One row of that table.
 * @csspart head-cell - The name of a column or row.
 * @csspart cell - One cell of that table.
 * @csspart skeleton - A grey shape that stands in while there are no figures yet.
 * @csspart menu-button - The button that opens the menu.
 * @csspart menu - The menu.
 * @csspart menu-label - What a group of the menu is for.
 * @csspart menu-item - One thing that the menu does.
 */
export abstract class WidgetElement<Id extends WidgetId> extends DataElement<Id> {
  static override styles = [...DataElement.styles, card];

  /** What the menu does; undefined until a reader first needs it. */
  @state() private actions: CardActions | undefined;

  /** Whether what it draws is a table already, which needs no table twin beside it. Default: false. */
  protected readonly isTable: boolean = false;

  /** The heading where the host gives none. */
  protected abstract defaultHeading(): string;

  /** Whether an answer holds nothing to draw. */
  protected abstract isEmpty(data: Payloads[Id]): boolean;

  /** Grey shapes of the size that the figures will take. */
  protected abstract renderSkeleton(): TemplateResult;

  protected abstract renderData(data: Payloads[Id], meta: Meta): TemplateResult;

  /** What stands in while there is nothing to ask for; undefined where there is something. */
  protected renderUnasked(): TemplateResult | undefined {
    return undefined;
  }

  /** What the footer tells of the answer; undefined while there is none. */
  protected footerMeta(): Meta | undefined {
    return this.response?.meta;
  }

  /** The same figures as a table. */
  protected abstract tableTwin(data: Payloads[Id]): TableTwin;

  /** What its menu offers beside what every card's does. Default: nothing. */
  protected menuGroups(): readonly MenuGroup[] {
    return [];
  }

  /** Filters on a dimension of this widget that the reader chose. */
  protected chosen(key: ListFilterKey): readonly string[] {
    return this.store?.filters[key] ?? [];
  }

  /** Tells the page that a datum was chosen and, unless a host prevents it, asks the scope to filter by it. */
  protected select(datum: SelectDetail["datum"], filters: FilterPatch | null): void {
    const event = new CxSelectEvent({ widget: this.widgetId, datum, filters });
    if (this.dispatchEvent(event) && filters !== null) this.requestFilters(filters, "drill");
  }

  protected override render(): TemplateResult {
    const heading = this.heading ?? this.defaultHeading();
    const busy = (this.pending && this.response !== undefined) || this.actions?.busy;
    return html`
      <section class="card" part="card" aria-label=${heading || nothing} aria-busy=${this.pending}>
        ${busy ? html`<div class="progress" part="progress"></div>` : nothing}
        <header class="header" part="header">
          ${renderHeading(heading, this.headingLevel, this.response?.meta.definition)}
          <slot name="actions"></slot>
          ${this.#hasFigures() ? this.#renderMenu(heading) : html`<span class="dots"></span>`}
        </header>
        <div class="body" part="body">${renderNews(this.renderUnasked() ? nothing : this.#renderNews())}${this.#renderBody(heading)}</div>
        ${renderFooter(this.footerMeta(), this.localize)}
        <div class="visually-hidden" role="status">${this.actions?.announcement}</div>
      </section>
    `;
  }

  /** What is wrong, in place of the figures or above them. */
  #renderNews(): TemplateResult | typeof nothing {
    const retry = () => this.refresh();
    const { error, response, localize } = this;
    if (error?.unauthorised) return renderUnauthorised(localize);
    if (error !== undefined && !this.answerOutlivesError) return renderError(error, retry, localize);
    if (response === undefined || !this.#hasFigures()) return nothing;
    const old = error
      ? localize.term("keptAfterFailure", localize.term("failure", error.code, error.message))
      : standInText(response.meta, localize);
    return old === undefined ? nothing : renderStale(old, retry, localize);
  }

  #renderBody(heading: string): unknown {
    const { error, response, localize } = this;
    const unasked = this.renderUnasked();
    if (unasked !== undefined) return unasked;
    if (error !== undefined && (error.unauthorised || !this.answerOutlivesError)) return nothing;
    if (response === undefined) return renderLoading(this.renderSkeleton(), heading, localize);
    const { data, meta } = response;
    if (this.isEmpty(data)) return renderEmpty(this.#clear(), localize);
    const figures = this.actions?.asTable ? this.actions.renderTable() : this.renderData(data, meta);
    return html`${this.actions?.renderNotice()}${figures}`;
  }

  #hasFigures(): boolean {
    return this.response !== undefined && !this.isEmpty(this.response.data) && !this.error?.unauthorised;
  }

  /** Takes away what empties this widget; undefined where no filter could be the cause. */
  #clear(): (() => void) | undefined {
    const store = this.store;
    if (store === undefined || Object.keys(store.filters).length === 0) return undefined;
    return () => this.requestFilters(store.clearPatch(), "user");
  }

  #renderMenu(heading: string): TemplateResult {
    const label = this.localize.term("menu", heading);
    if (this.actions !== undefined) return this.actions.renderMenu(label);
    return html`
      <button class="plain dots menu" part="menu-button" type="button" aria-haspopup="menu" aria-expanded="false" aria-label=${label}
        @click=${this.#openMenu}>${dots}</button>
    `;
  }

  readonly #openMenu = async (): Promise<void> => {
    await this.#loadActions();
    await this.updateComplete;
    await this.renderRoot.querySelector("cx-widget-menu")?.open();
  };

  async #loadActions(): Promise<CardActions> {
    const { CardActions } = await import("../on-demand.ts");
    this.actions ??= new CardActions(this, {
      localize: this.localize,
      isTable: this.isTable,
      name: () => this.heading || this.defaultHeading(),
      figures: () => {
        const { response } = this;
        return response && { twin: this.tableTwin(response.data), meta: response.meta };
      },
      question: () => this.question,
      client: () => this.client,
      menuGroups: () => this.menuGroups(),
    });
    return this.actions;
  }

  /** Copies the figures as text, as the menu does, and says so. */
  protected async copyText(): Promise<void> {
    await (await this.#loadActions()).copy();
  }
}
