import { type SortDirection, segmentSorts } from "@customer-pulse/contract/values";
import { segmentTable } from "../localize/en/segment-table.ts";
import { TableElement } from "../table/table-element.ts";

/**
 * @summary The customers with their signals, those at risk first: who is in this segment, and why?
 *
 * @attribute {SegmentSort} sort - Key of the column that orders the rows. Default, and for an unknown one: `churnRisk`.
 * @attribute {SortDirection} direction - `asc` or `desc`. Default, and for an unknown one: `asc`.
 * @event {CxSelectEvent} cx-select - A customer or a category was chosen; it then becomes a filter unless prevented.
 */
export class CxSegmentTable extends TableElement<"segment-table"> {
  static override texts = [...TableElement.texts, segmentTable];

  protected readonly widgetId = "segment-table";
  protected readonly kind = "customers";
  protected readonly sorts = segmentSorts;
  protected readonly defaultDirection: SortDirection = "asc";
  protected override readonly rowsOpen = true;
  protected readonly idColumn = "customerId";
  protected readonly defaultColumns = [
    "customerId",
    "churnRisk",
    "upsellOpportunity",
    "derivedPersona",
    "overallSentiment",
    "averageSentiment",
    "sentimentTrend",
    "ticketCount",
    "averageRating",
    "customerSummary",
  ];

  protected override defaultHeading(): string {
    return this.localize.term("segmentTable");
  }
}
