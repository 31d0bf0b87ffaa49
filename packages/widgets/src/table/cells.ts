import type { TableColumn } from "@customer-pulse/contract";
import { html, type nothing, type TemplateResult } from "lit";
import type { Localize } from "../localize/localize.ts";
import { type Cell, cellText, sentimentBand } from "../widget/cell-text.ts";
import type { Unfold } from "../widget/unfold.ts";

/** One row: a value for each column's key. */
export type Row = Readonly<Record<string, Cell>>;

/** What a cell can do, and what it needs to know for its words. */
export interface CellContext {
  localize: Localize;
  currency: string | undefined;
  unfold: Unfold;
  /** Tells the row from the others, also after the next answer. */
  rowId: string;
  isChosen: (column: TableColumn, value: string) => boolean;
  choose: (column: TableColumn, value: string) => void;
  open: (customerId: string) => void;
}

/** Columns whose figures stand under one another. */
export function isNumeric({ type }: TableColumn): boolean {
  return type === "score" || type === "rating" || type === "count" || type === "money";
}

export function renderCell(
  column: TableColumn,
  value: Cell,
  context: CellContext,
): TemplateResult | string | typeof nothing {
  const { localize, unfold, rowId } = context;
  const text = cellText(column, value, localize, context.currency);
  if (value === null) {
    return column.type === "category"
      ? text
      : html`<span aria-hidden="true">${text}</span><span class="visually-hidden">${localize.term("notStated")}</span>`;
  }
  const raw = String(value);
  switch (column.type) {
    case "text":
      return unfold.render(
        `${rowId} ${column.key}`,
        text,
        localize.term("columnName", column.key, column.label),
        localize,
      );
    case "customer":
      return html`<button class="link fit" part="button" type="button" dir="auto" @click=${() => context.open(raw)}>${text}</button>`;
    case "category":
      if (column.filter === undefined) return text;
      return html`
        <button class="value fit" part="button" type="button" dir="auto" aria-pressed=${context.isChosen(column, raw)}
          @click=${() => context.choose(column, raw)}>${text}</button>
      `;
    case "score": {
      const band = sentimentBand(column, value);
      if (band === undefined) return text;
      return html`<span data-band=${band}>${text}</span><span class="visually-hidden">
        ${localize.term("category", "overallSentiment", band)}</span>`;
    }
    case "id":
      return html`<span class="fit" dir="auto">${text}</span>`;
    default:
      return text;
  }
}
