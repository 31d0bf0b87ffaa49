import type { Payloads, TableColumn } from "@customer-pulse/contract";
import { reviewSorts, type SortDirection } from "@customer-pulse/contract/values";
import { reviewTable } from "../localize/en/review-table.ts";
import type { CellContext, Row } from "../table/cells.ts";
import { TableElement } from "../table/table-element.ts";
import { englishOf, renderOriginal } from "../widget/original.ts";

/**
 * @summary The reviews in the words of their writers, with the English where the record brings it.
 *
 * @slot actions - Controls of the host's own, in the card's corner.
 * @slot loading - Stands in while there are no figures yet.
 * @slot empty - Stands in when nothing matches.
 * @slot stale - Stands above figures that are older than they should be.
 * @slot unauthorised - Stands in when the reader may not see the figures.
 * @slot error - Stands in when the figures could not be loaded.
 * @event {CxLoadEvent} cx-load - An answer was drawn.
 * @event {CxErrorEvent} cx-error - The figures could not be loaded.
 * @event {CxSelectEvent} cx-select - A customer or a category was chosen; it then becomes a filter unless prevented.
 * @csspart card - The whole card.
 * @csspart header - Heading and menu.
 * @csspart heading - The heading.
 * @csspart body - What lies between header and footer.
 * @csspart toolbar - Search field and column chooser.
 * @csspart search - The search field.
 * @csspart columns - The column chooser.
 * @csspart scroll - The box that the table scrolls in.
 * @csspart table - The table.
 * @csspart row - One row.
 * @csspart pager - Which rows of how many, and the ways to the others.
 * @csspart footer - As-of time, source and filters that do not apply.
 * @cssproperty [--cx-table-height=560px] - Height of all between header and footer.
 */
export class CxReviewTable extends TableElement<"review-table"> {
  static override texts = [...TableElement.texts, reviewTable];

  protected readonly widgetId = "review-table";
  protected readonly kind = "reviews";
  protected readonly sorts = reviewSorts;
  protected readonly defaultDirection: SortDirection = "desc";
  protected readonly idColumn = "reviewId";
  protected readonly defaultColumns = [
    "reviewDate",
    "productId",
    "reviewRating",
    "reviewLanguage",
    "sentimentScore",
    "reviewText",
    "customerId",
  ];

  protected override defaultHeading(): string {
    return this.localize.term("reviewTable");
  }

  /** The English stands with the original, and is no column of its own. */
  protected override available(data: Payloads["review-table"]): readonly TableColumn[] {
    return data.columns.filter(({ key }) => key !== "reviewTextEnglish");
  }

  protected override renderCell(column: TableColumn, row: Row, context: CellContext): unknown {
    if (column.key !== "reviewText" || row["reviewText"] === null) return super.renderCell(column, row, context);
    const name = this.localize.term("columnName", column.key, column.label);
    return renderOriginal(reviewOf(row), context.rowId, name, context.unfold, this.localize);
  }

  protected override cellText(column: TableColumn, row: Row): string {
    const original = super.cellText(column, row);
    const english = column.key === "reviewText" ? englishOf(reviewOf(row), this.localize) : undefined;
    return english === undefined ? original : `${original} (${english})`;
  }
}

function reviewOf({ reviewText, reviewTextEnglish, reviewLanguage }: Row) {
  return {
    text: String(reviewText ?? ""),
    english: reviewTextEnglish == null ? null : String(reviewTextEnglish),
    language: reviewLanguage == null ? null : String(reviewLanguage),
  };
}
