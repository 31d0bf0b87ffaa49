import type { WidgetDefinition } from "./definition.ts";
import { onlyRow } from "./only-row.ts";
import { pageLimits } from "./tables/table.ts";

/** Everything that happened with one customer, newest first, whatever else is filtered. */
export const customerTimeline: WidgetDefinition<"customer-timeline"> = {
  id: "customer-timeline",
  question: "What happened with this customer?",
  measures: {
    events: "Rows of FACT_CUSTOMER_INTERACTIONS, FACT_PRODUCT_REVIEWS and FACT_SUPPORT_TICKETS of one customer_id",
  },
  measure: () => "events",
  relations: ["interactions", "reviews", "tickets"],
  // The customer is its option: no filter of the reader's changes what happened.
  relationsFor: () => [],
  // Whom it is about is its option: the reader's own choice of a customer is neither applied nor missing.
  own: ["customerId"],
  async run(query, { options }) {
    const { customerId, page, pageSize } = options;
    if (customerId === "") return { events: [], page, pageSize, total: 0 };
    const filters = { customerId: [customerId] };
    const [rows, matching] = await Promise.all([
      query("customers/customer-timeline", { filters, ...pageLimits(options) }),
      query("filters/matching", { filters }),
    ]);
    const { interactions, reviews, tickets } = onlyRow(matching);
    const events = rows.map((row) => ({
      sourceType: row.source_type,
      eventId: row.event_id,
      at: row.event_date,
      sentimentScore: row.sentiment_score,
      text: row.event_text,
      textEnglish: row.event_text_english,
      interactionType: row.interaction_type,
      agentId: row.agent_id,
      productId: row.product_id,
      reviewRating: row.review_rating,
      reviewLanguage: row.review_language,
      ticketCategory: row.ticket_category,
      priorityLevel: row.priority_level,
      ticketStatus: row.ticket_status,
      expectedResolutionTimeframe: row.expected_resolution_timeframe,
      requestedRemedy: row.requested_remedy,
    }));
    return { events, page, pageSize, total: interactions + reviews + tickets };
  },
};
