import type { WidgetDefinition } from "./definition.ts";

/** Customers by how many tickets they have: every number from 0 up to the highest. */
export const ticketsPerCustomer: WidgetDefinition<"tickets-per-customer"> = {
  id: "tickets-per-customer",
  question: "Do many customers have a few tickets, or a few customers many?",
  measures: {
    customers:
      "Number of customers in CUSTOMER_BASE by how many of the matching tickets in FACT_SUPPORT_TICKETS each has; those with none are counted at 0, and date filters choose the tickets by ticket_date",
  },
  measure: () => "customers",
  relations: ["customers", "tickets"],
  relationsFor: () => ["customers", "tickets"],
  own: [],
  async run(query, { filters }) {
    const rows = await query("support/tickets-per-customer", { filters });
    const customersWith = new Map(rows.map(({ ticket_count, customer_count }) => [ticket_count, customer_count]));
    const highest = rows.at(-1)?.ticket_count ?? -1;
    const bins = Array.from({ length: highest + 1 }, (_, tickets) => ({
      tickets,
      customers: customersWith.get(tickets) ?? 0,
    }));
    return { bins };
  },
};
