import type { TableColumn } from "@customer-pulse/contract";
import { html, type nothing, type TemplateResult } from "lit";
import { formatDay, formatTimestamp } from "../format/days.ts";
import { formatCount, formatMeasure, formatScore, formatStars, noFigure } from "../format/numbers.ts";
import type { Localize } from "../localize/localize.ts";
import { sentimentBand } from "../widget/sentiment-band.ts";
import type { Unfold } from "../widget/unfold.ts";

export type Cell = string | number | null;
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

/** A cell as text: what is shown, and what is copied. */
export function cellText(column: TableColumn, value: Cell, localize: Localize, currency?: string): string {
  if (value === null) return column.type === "category" ? localize.term("notStated") : noFigure;
  const locale = localize.lang();
  const text = String(value);
  const figure = Number(value);
  switch (column.type) {
    case "category":
      return column.filter === undefined ? text : localize.term("category", column.filter, text);
    case "day":
      return formatDay(text, locale);
    case "instant":
      return formatTimestamp(text, locale);
    case "score":
      return formatScore(figure, locale);
    case "rating":
      return localize.term("outOfFive", formatStars(figure, locale));
    case "count":
      return formatCount(figure, locale, true);
    case "money":
      return formatMeasure(figure, "money", locale, currency);
    default:
      return text;
  }
}

/** Columns that hold the sentiment itself; a trend's or a spread's sign is none. */
const sentimentColumns = ["sentimentScore", "averageSentiment"];

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
      return html`<button class="link" type="button" dir="auto" @click=${() => context.open(raw)}>${text}</button>`;
    case "category":
      if (column.filter === undefined) return text;
      return html`
        <button class="value" type="button" dir="auto" aria-pressed=${context.isChosen(column, raw)}
          @click=${() => context.choose(column, raw)}>${text}</button>
      `;
    case "score": {
      const band = sentimentColumns.includes(column.key) ? sentimentBand(Number(value)) : undefined;
      if (band === undefined) return text;
      return html`<span data-band=${band}>${text}</span><span class="visually-hidden">
        ${localize.term("category", "overallSentiment", band)}</span>`;
    }
    default:
      return text;
  }
}
