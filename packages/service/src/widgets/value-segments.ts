import type { WidgetDefinition } from "./definition.ts";
import { inKnownOrder } from "./order.ts";

/** What the customers of each value segment are like on average. */
export const valueSegments: WidgetDefinition<"value-segments"> = {
  id: "value-segments",
  question: "Are our most valuable customers the happy ones?",
  measures: {
    segments:
      "By value segment (lifetime_value of at least 1000 High Value, at least 500 Medium Value, else Low Value): the number of customers in CUSTOMER_BASE, and over them the mean of avg_sentiment (-1 to 1), of ticket_count (customers without a ticket at 0) and of avg_rating (1 to 5) in CUSTOMER_PERSONA_SIGNALS. Every customer weighs the same; those without a scored event or a review are left out of that mean",
  },
  measure: () => "segments",
  relations: ["customers"],
  relationsFor: () => ["customers"],
  own: ["valueSegment"],
  async run(query, { filters }) {
    const rows = await query("segments/value-segments", { filters });
    const inOrder = inKnownOrder("valueSegment");
    const categories = rows
      .map((row) => ({
        key: row.value_segment,
        customers: row.customer_count,
        averageSentiment: row.average_sentiment,
        averageTickets: row.average_tickets,
        averageRating: row.average_rating,
      }))
      .sort((a, b) => inOrder(a.key, b.key));
    return { categories };
  },
};
