import type { Payloads, TableColumn, WidgetOptions, WidgetResponse } from "@customer-pulse/contract";
import {
  defaultPageSize,
  maxPageSize,
  maxSearchLength,
  type SortDirection,
  sortDirections,
} from "@customer-pulse/contract/values";
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, query, state } from "lit/decorators.js";
import { PauseController } from "../controllers/pause-controller.ts";
import { fields } from "../filter-bar/field.styles.ts";
import { record } from "../localize/en/record.ts";
import { table } from "../localize/en/table.ts";
import { changedKeys, type ScopeFilters } from "../scope/filters.ts";
import { togglePatch } from "../scope/toggle.ts";
import { type Cell, cellText, withZone } from "../widget/cell-text.ts";
import { knownValue, knownValues } from "../widget/known-value.ts";
import type { TableTwin } from "../widget/table-twin.ts";
import { Unfold, unfoldStyles } from "../widget/unfold.ts";
import { WidgetElement } from "../widget/widget-element.ts";
import { type CellContext, isNumeric, type Row, renderCell } from "./cells.ts";
import { renderColumnChooser } from "./column-chooser.ts";
import { renderPager } from "./pager.ts";
import { styles } from "./table.styles.ts";

type TableId = "ticket-table" | "review-table" | "segment-table";

/**
 * What every table is: pages, order and search are the service's work, and a change of filters, order or search begins
 * with the first page again. The rows of before stay until the next ones are there.
 *
 * @csspart toolbar - Search field and column chooser.
 * @csspart search - The search field.
 * @csspart columns - The column chooser.
 * @csspart columns-list - What the column chooser unfolds.
 * @csspart option - One column in it.
 * @csspart input - A field that a reader types or picks a value in.
 * @csspart scroll - The box that the table scrolls in.
 * @csspart table - The table.
 * @csspart row - One row.
 * @csspart pager - Which rows of how many, and the ways to the others.
 * @csspart more - What unfolds a long text.
 * @cssproperty [--cx-table-height=560px] - Height of all between header and footer.
 */
export abstract class TableElement<Id extends TableId> extends WidgetElement<Id> {
  static override styles = [...WidgetElement.styles, fields, unfoldStyles, styles];
  static override texts = [...WidgetElement.texts, record, table];

  /** Rows of one page, 1 to 200. Default: 25. */
  @property({ type: Number, attribute: "page-size" }) pageSize = defaultPageSize;

  /** Key of the column that orders the rows. Default, and for an unknown one: the tag's own. */
  @property() sort: string | undefined;

  /** `asc` or `desc`. Default, and for an unknown one: the tag's own. */
  @property() direction: SortDirection | undefined;

  /** Keys of the columns to show, in their order, apart by spaces. Default: the tag's own. */
  @property() columns: string | undefined;

  /** ISO 4217 code for money, such as `EUR`: the data carries none. Default: a plain number. */
  @property() currency: string | undefined;

  @state() private page = 1;
  @state() private search = "";
  /** What the reader chose to see; undefined while nothing was chosen. */
  @state() private chosenColumns: readonly string[] | undefined;

  @query("input[type=search]") private field!: HTMLInputElement | null;
  @query(".scroll") private box!: HTMLElement | null;

  protected override readonly isTable = true;
  protected readonly unfold: Unfold = new Unfold(this);
  readonly #pause = new PauseController(this);
  #filters: ScopeFilters = {};
  #drawn: WidgetResponse<Id> | undefined;
  /** What the rows at hand were searched for. */
  #searched = "";

  /** What the rows are, for the words about them. */
  protected abstract readonly kind: "tickets" | "reviews" | "customers";
  /** The columns that it can be ordered by; the first is the default. */
  protected abstract readonly sorts: readonly [string, ...string[]];
  protected abstract readonly defaultDirection: SortDirection;
  /** Keys of the columns that are shown unless told otherwise. */
  protected abstract readonly defaultColumns: readonly string[];
  /** The column that tells a row from the others. */
  protected abstract readonly idColumn: string;
  /** Whether a click anywhere in a row opens its customer. */
  protected readonly rowsOpen: boolean = false;

  protected override requestOptions(): WidgetOptions[Id] {
    const { page, pageSize, search } = this;
    return { page, pageSize: sizeOf(pageSize), ...this.#order, search } as WidgetOptions[Id];
  }

  get #order(): { sort: string; direction: SortDirection } {
    const { sort, sorts, direction, defaultDirection } = this;
    return {
      sort: sort === undefined ? sorts[0] : knownValue(this, "sort", sorts, sort),
      direction:
        direction === undefined
          ? defaultDirection
          : knownValue(this, "direction", sortDirections, direction, defaultDirection),
    };
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const filters = this.store?.filters ?? this.#filters;
    // Before the question is put, so that the change and its first page are one.
    const another = ["sort", "direction", "search"].some((name) => changed.has(name));
    if (another || changedKeys(this.#filters, filters).length > 0) this.page = 1;
    this.#filters = filters;
    const { response } = this;
    if (response === undefined || response === this.#drawn) return;
    this.#drawn = response;
    this.#searched = this.search;
    const { rows, total } = response.data;
    // There are fewer rows than there were.
    if (rows.length === 0 && total > 0) this.page = Math.min(this.page, Math.ceil(total / sizeOf(this.pageSize)));
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has("shown")) this.box?.scrollTo({ top: 0 });
  }

  protected override isEmpty(data: Payloads[Id]): boolean {
    return data.total === 0 && this.#searched === "" && this.search === "";
  }

  protected override renderSkeleton(): TemplateResult {
    return html`
      <div class="toolbar"><div class="skeleton field" part="skeleton"></div></div>
      <div class="scroll" aria-hidden="true">
        ${Array.from({ length: 14 }, () => html`<div class="skeleton line" part="skeleton"></div>`)}
      </div>
      <div class="pager"></div>
    `;
  }

  protected override renderData(data: Payloads[Id]): TemplateResult {
    const heading = this.heading || this.defaultHeading();
    const all = this.available(data);
    const shown = this.#shown(all);
    return html`
      <div class="toolbar" part="toolbar">
        ${this.#renderSearch()}
        ${renderColumnChooser(
          this.#ordered(all),
          shown,
          (keys) => {
            this.chosenColumns = keys;
          },
          this.localize,
        )}
      </div>
      ${data.total === 0 ? this.#renderNone() : this.#renderRows(data.rows, shown, heading)}
      ${renderPager(
        {
          label: this.localize.term("pages", heading),
          page: data.page,
          pageSize: data.pageSize,
          total: data.total,
          none: this.localize.term("noneContain", this.kind, this.#searched),
          go: (page) => {
            this.page = page;
          },
          resize: (pageSize) => {
            // The row at the top stays on the page.
            this.page = Math.floor(((this.page - 1) * sizeOf(this.pageSize)) / pageSize) + 1;
            this.pageSize = pageSize;
          },
        },
        this.localize,
      )}
    `;
  }

  protected override tableTwin(data: Payloads[Id]): TableTwin {
    const shown = this.#shown(this.available(data));
    const rows: readonly Row[] = data.rows;
    return {
      columns: shown.map((column) => ({ label: this.#name(column), numeric: isNumeric(column) })),
      rows: rows.map((row) => shown.map((column) => this.cellText(column, row))),
    };
  }

  /** The columns that can be shown. */
  protected available(data: Payloads[Id]): readonly TableColumn[] {
    return data.columns;
  }

  protected cellText(column: TableColumn, row: Row): string {
    return cellText(column, value(row, column), this.localize, this.currency);
  }

  protected renderCell(column: TableColumn, row: Row, context: CellContext): unknown {
    return renderCell(column, value(row, column), context);
  }

  #name(column: TableColumn): string {
    return withZone(this.localize.term("columnName", column.key, column.label), column);
  }

  /** Every column: the ones to show at first in their order, then the others. */
  #ordered(all: readonly TableColumn[]): TableColumn[] {
    const first = this.#firstColumns(all);
    return [...first, ...all.filter((column) => !first.includes(column))];
  }

  #firstColumns(all: readonly TableColumn[]): TableColumn[] {
    const known = all.map(({ key }) => key);
    const keys = this.columns === undefined ? this.defaultColumns : knownValues(this, "columns", known, this.columns);
    const found = keys.flatMap((key) => all.find((column) => column.key === key) ?? []);
    return found.length > 0 ? found : [...all];
  }

  #shown(all: readonly TableColumn[]): TableColumn[] {
    const chosen = this.chosenColumns;
    if (chosen === undefined) return this.#firstColumns(all);
    return this.#ordered(all).filter(({ key }) => chosen.includes(key));
  }

  #renderSearch(): TemplateResult {
    const label = this.localize.term("searchRows", this.kind);
    // The attribute, not the property: a field that comes anew says what was searched for, one in use is the reader's.
    return html`
      <input
        type="search"
        part="search"
        autocomplete="off"
        maxlength=${maxSearchLength}
        value=${this.search}
        aria-label=${label}
        placeholder=${label}
        @input=${() => this.#pause.hold(this.#searchNow)}
        @change=${this.#searchNow}
        @keydown=${this.#onSearchKey}
      />
    `;
  }

  readonly #searchNow = (): void => {
    this.#pause.end();
    this.search = this.field?.value.trim() ?? "";
  };

  readonly #onSearchKey = (event: KeyboardEvent): void => {
    if (event.key === "Enter") this.#searchNow();
    if (event.key !== "Escape" || this.field?.value === "") return;
    event.preventDefault();
    event.stopPropagation();
    this.#clearSearch();
  };

  readonly #clearSearch = (): void => {
    if (this.field === null) return;
    this.field.value = "";
    this.field.focus();
    this.#searchNow();
  };

  #renderNone(): TemplateResult {
    return html`
      <div class="state" part="empty">
        <p>${this.localize.term("noneContain", this.kind, this.#searched)}</p>
        <button part="button" type="button" @click=${this.#clearSearch}>${this.localize.term("clearSearch")}</button>
      </div>
    `;
  }

  #renderRows(rows: readonly Row[], shown: readonly TableColumn[], heading: string): TemplateResult {
    return html`
      <div class="scroll" part="scroll" tabindex="0" role="group" aria-label=${heading}>
        <table part="table" aria-label=${heading} ?data-open=${this.rowsOpen}>
          <thead><tr>${shown.map((column) => this.#renderHead(column))}</tr></thead>
          <tbody>${rows.map((row, index) => this.#renderRow(row, index, shown))}</tbody>
        </table>
      </div>
    `;
  }

  #renderHead(column: TableColumn): TemplateResult {
    const order = this.#order;
    const sorted = order.sort !== column.key ? "none" : order.direction === "asc" ? "ascending" : "descending";
    const name = this.#name(column);
    const title = column.type === "instant" ? this.localize.term("timesAsStored") : nothing;
    return html`
      <th part="head-cell" scope="col" class=${isNumeric(column) ? "number" : ""} title=${title} aria-sort=${column.sortable ? sorted : nothing}>
        ${
          column.sortable
            ? html`<button class="sort" part="button" type="button" @click=${() => this.#sortBy(column, sorted)}>${name}<span
                  class="arrow" aria-hidden="true">${sorted === "ascending" ? "↑" : "↓"}</span></button>`
            : name
        }
      </th>
    `;
  }

  #sortBy(column: TableColumn, sorted: "none" | "ascending" | "descending"): void {
    // Words from A on, figures and times from the highest on; then the other way round.
    const first = isNumeric(column) || column.type === "instant" || column.type === "day" ? "desc" : "asc";
    this.sort = column.key;
    this.direction = sorted === "none" ? first : sorted === "ascending" ? "desc" : "asc";
  }

  #renderRow(row: Row, index: number, shown: readonly TableColumn[]): TemplateResult {
    const context: CellContext = {
      localize: this.localize,
      currency: this.currency,
      unfold: this.unfold,
      rowId: String(row[this.idColumn] ?? index),
      isChosen: ({ filter }, text) => filter !== undefined && this.chosen(filter).includes(text),
      choose: ({ filter, key }, text) => {
        if (filter === undefined) return;
        this.select(
          { [key]: text },
          togglePatch({ [filter]: text }, (other) => this.chosen(other)),
        );
      },
      open: (customerId) => this.#open(customerId),
    };
    return html`
      <tr part="row" @click=${this.rowsOpen ? (event: Event) => this.#onRowClick(event, row) : nothing}>
        ${shown.map(
          (column) => html`
            <td part="cell" role=${column.key === this.idColumn ? "rowheader" : nothing} data-type=${column.type} ?data-long=${column.type === "text" && !column.sortable} class=${isNumeric(column) ? "number" : ""}>
              ${this.renderCell(column, row, context)}
            </td>
          `,
        )}
      </tr>
    `;
  }

  #onRowClick(event: Event, row: Row): void {
    const onControl = event.target instanceof Element && event.target.closest("button") !== null;
    if (onControl || String(getSelection()) !== "" || row["customerId"] == null) return;
    this.#open(String(row["customerId"]));
  }

  #open(customerId: string): void {
    this.select({ customerId }, { customerId: [customerId] });
  }
}

function value(row: Row, { key }: TableColumn): Cell {
  return row[key] ?? null;
}

/** A size that the service takes. */
function sizeOf(pageSize: number): number {
  return pageSize >= 1 ? Math.min(Math.floor(pageSize), maxPageSize) : defaultPageSize;
}
