import type { TicketSort, TicketTableData } from "@customer-pulse/contract";
import type { WidgetDefinition } from "../definition.ts";
import { onlyRow } from "../only-row.ts";
import { type TableSource, tablePage } from "./table.ts";

export const ticketRows: TableSource<"support/ticket-table", TicketTableData["rows"][number], TicketSort> = {
  query: "support/ticket-table",
  columns: {
    ticketDate: { label: "Date", type: "instant" },
    ticketId: { label: "Ticket", type: "id" },
    customerId: { label: "Customer", type: "customer", filter: "customerId" },
    ticketCategory: { label: "Category", type: "category", filter: "ticketCategory" },
    priorityLevel: { label: "Priority", type: "category", filter: "priorityLevel" },
    ticketStatus: { label: "Status", type: "category", filter: "ticketStatus" },
    sentimentScore: { label: "Sentiment", type: "score" },
    ticketDescription: { label: "Description", type: "text" },
    expectedResolutionTimeframe: { label: "Expected resolution", type: "text" },
    requestedRemedy: { label: "Requested remedy", type: "text" },
  },
  sorts: {
    ticketDate: "event_date",
    ticketId: "ticket_id",
    customerId: "customer_id",
    ticketCategory: "ticket_category",
    priorityLevel: "priority_level_order",
    ticketStatus: "ticket_status",
    sentimentScore: "sentiment_score",
    expectedResolutionTimeframe: "expected_resolution_timeframe",
    requestedRemedy: "requested_remedy",
  },
  toRow: (row) => ({
    ticketDate: row.event_date,
    ticketId: row.ticket_id,
    customerId: row.customer_id,
    ticketCategory: row.ticket_category,
    priorityLevel: row.priority_level,
    ticketStatus: row.ticket_status,
    sentimentScore: row.sentiment_score,
    ticketDescription: row.ticket_description,
    expectedResolutionTimeframe: row.expected_resolution_timeframe,
    requestedRemedy: row.requested_remedy,
  }),
  count: async (query, parameters) => onlyRow(await query("overview/ticket-totals", parameters)).ticket_count,
};

/** The tickets, a page at a time. */
export const ticketTable: WidgetDefinition<"ticket-table"> = {
  id: "ticket-table",
  question: "Which tickets are there, and what do their writers expect?",
  measures: {
    tickets:
      "Rows of FACT_SUPPORT_TICKETS; searched in ticket_description, ticket_id and customer_id, in any case of letters",
  },
  measure: () => "tickets",
  relations: ["tickets"],
  relationsFor: () => ["tickets"],
  own: [],
  run: (query, input) => tablePage(ticketRows, query, input),
};
