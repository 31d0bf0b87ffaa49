import type { Payloads, TableColumn } from "@customer-pulse/contract";
import { reviewSorts, type SortDirection } from "@customer-pulse/contract/values";
import { reviewTable } from "../localize/en/review-table.ts";
import type { CellContext, Row } from "../table/cells.ts";
import { TableElement } from "../table/table-element.ts";
import { englishOf, renderOriginal } from "../widget/original.ts";

/**
 * @summary The reviews in the words of their writers, with the English where the record brings it.
 *
 * @attribute {ReviewSort} sort - Key of the column that orders the rows. Default, and for an unknown one: `reviewDate`.
 * @attribute {SortDirection} direction - `asc` or `desc`. Default, and for an unknown one: `desc`.
 * @event {CxSelectEvent} cx-select - A customer or a category was chosen; it then becomes a filter unless prevented.
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
