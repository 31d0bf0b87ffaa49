import { breakdown } from "./breakdown.ts";
import type { WidgetDefinition } from "./definition.ts";

/** Tickets by priority, with the average sentiment of each. */
export const ticketPriority: WidgetDefinition<"ticket-priority"> = {
  id: "ticket-priority",
  question: "How urgent are the tickets?",
  measures: {
    tickets:
      "Number of tickets in FACT_SUPPORT_TICKETS by priority_level, each value's share (0 to 1) of them, and the mean sentiment_score (-1 to 1) of the scored ones",
  },
  measure: () => "tickets",
  relations: ["tickets"],
  relationsFor: () => ["tickets"],
  own: ["priorityLevel"],
  async run(query, { filters }) {
    return breakdown(await query("filters/ticket-options", { filters }), "priorityLevel", ({ average_sentiment }) => ({
      averageSentiment: average_sentiment,
    }));
  },
};
