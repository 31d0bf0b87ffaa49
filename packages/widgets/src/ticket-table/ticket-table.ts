import { type SortDirection, ticketSorts } from "@customer-pulse/contract/values";
import { ticketTable } from "../localize/en/ticket-table.ts";
import { TableElement } from "../table/table-element.ts";

/**
 * @summary The tickets, newest first: what customers describe, expect and ask for.
 *
 * @attribute {TicketSort} sort - Key of the column that orders the rows. Default, and for an unknown one: `ticketDate`.
 * @attribute {SortDirection} direction - `asc` or `desc`. Default, and for an unknown one: `desc`.
 * @event {CxSelectEvent} cx-select - A customer or a category was chosen; it then becomes a filter unless prevented.
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
