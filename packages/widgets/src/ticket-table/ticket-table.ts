import { type SortDirection, ticketSorts } from "@customer-pulse/contract/values";
import { ticketTable } from "../localize/en/ticket-table.ts";
import { TableElement } from "../table/table-element.ts";

/**
 * @summary The tickets, newest first: what customers describe, expect and ask for.
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
export class CxTicketTable extends TableElement<"ticket-table"> {
  static override texts = [...TableElement.texts, ticketTable];

  protected readonly widgetId = "ticket-table";
  protected readonly kind = "tickets";
  protected readonly sorts = ticketSorts;
  protected readonly defaultDirection: SortDirection = "desc";
  protected readonly idColumn = "ticketId";
  protected readonly defaultColumns = [
    "ticketDate",
    "ticketCategory",
    "priorityLevel",
    "ticketStatus",
    "ticketDescription",
    "expectedResolutionTimeframe",
    "requestedRemedy",
    "sentimentScore",
    "customerId",
  ];

  protected override defaultHeading(): string {
    return this.localize.term("ticketTable");
  }
}
