import { breakdown } from "./breakdown.ts";
import type { WidgetDefinition } from "./definition.ts";

/** Tickets by category, with the average sentiment of each. */
export const ticketCategories: WidgetDefinition<"ticket-categories"> = {
  id: "ticket-categories",
  question: "What are the tickets about?",
  measures: {
    tickets:
      "Number of tickets in FACT_SUPPORT_TICKETS by ticket_category, each value's share (0 to 1) of them, and the mean sentiment_score (-1 to 1) of the scored ones",
  },
  measure: () => "tickets",
  relations: ["tickets"],
  relationsFor: () => ["tickets"],
  own: ["ticketCategory"],
  async run(query, { filters }) {
    return breakdown(await query("filters/ticket-options", { filters }), "ticketCategory", ({ average_sentiment }) => ({
      averageSentiment: average_sentiment,
    }));
  },
};
