import type { WidgetDefinition } from "./definition.ts";
import { inKnownOrder } from "./order.ts";
import { share } from "./share.ts";

/** Tickets by priority, with the average sentiment of each. */
export const ticketPriority: WidgetDefinition<"ticket-priority"> = {
  id: "ticket-priority",
  question: "How urgent are the tickets?",
  measures: {
    tickets:
      "Number of tickets in FACT_SUPPORT_TICKETS by priority_level, with the mean sentiment_score (-1 to 1) of the scored ones",
  },
  measure: () => "tickets",
  relations: ["tickets"],
  relationsFor: () => ["tickets"],
  own: ["priorityLevel"],
  async run(query, { filters }) {
    const rows = await query("support/ticket-priority", { filters });
    const total = rows.reduce((sum, { ticket_count }) => sum + ticket_count, 0);
    const byPriority = inKnownOrder("priorityLevel");
    const categories = rows
      .map(({ priority_level, ticket_count, average_sentiment }) => ({
        key: priority_level,
        count: ticket_count,
        share: share(ticket_count, total),
        averageSentiment: average_sentiment,
      }))
      .sort((a, b) => byPriority(a.key, b.key));
    return { categories, total };
  },
};
