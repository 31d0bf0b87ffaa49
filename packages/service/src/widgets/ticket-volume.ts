import { allEventsKey } from "@customer-pulse/contract";
import type { WidgetDefinition } from "./definition.ts";
import { oneSeries, trend } from "./trend.ts";

/** Tickets by period. */
export const ticketVolume: WidgetDefinition<"ticket-volume"> = {
  id: "ticket-volume",
  question: "How many tickets come in?",
  measures: {
    tickets:
      "Number of tickets in FACT_SUPPORT_TICKETS by period of ticket_date, 0 in a period without any; periods are days, weeks from Monday or months, UTC",
  },
  measure: () => "tickets",
  relations: ["tickets"],
  relationsFor: () => ["tickets"],
  own: [],
  run(query, input) {
    const { filters } = input;
    return trend(
      input,
      async (grain) => {
        const rows = await query("support/ticket-volume", { filters, grain });
        return rows.map(({ period, ticket_count }) => ({
          period,
          series: allEventsKey,
          value: ticket_count,
          count: ticket_count,
        }));
      },
      oneSeries("All tickets", 0),
    );
  },
};
