import { type SortDirection, segmentSorts } from "@customer-pulse/contract/values";
import { segmentTable } from "../localize/en/segment-table.ts";
import { TableElement } from "../table/table-element.ts";

/**
 * @summary The customers with their signals, those at risk first: who is in this segment, and why?
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
