import type { CustomerTimelineData } from "@customer-pulse/contract";
import type { QueryRow } from "@customer-pulse/warehouse";
import type { RunQuery, WidgetDefinition } from "./definition.ts";
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
    const [rows, total] = await Promise.all([
      query("customers/customer-timeline", { filters: { customerId: [customerId] }, ...pageLimits(options) }),
      happeningCount(query, customerId),
    ]);
    return { events: rows.map(happeningOf), page, pageSize, total };
  },
};

type Happening = CustomerTimelineData["events"][number];

/** What each field is called at the head of a column. */
export const happeningColumns: { readonly [Key in keyof Happening]: string } = {
  sourceType: "Source",
  eventId: "Id",
  at: "Time",
  sentimentScore: "Sentiment",
  text: "Text",
  textEnglish: "English",
  interactionType: "Interaction type",
  agentId: "Agent",
  productId: "Product",
  reviewRating: "Rating",
  reviewLanguage: "Review language",
  ticketCategory: "Ticket category",
  priorityLevel: "Priority",
  ticketStatus: "Ticket status",
  expectedResolutionTimeframe: "Expected resolution",
  requestedRemedy: "Requested remedy",
};

/** How much happened with a customer; nothing with nobody. */
export async function happeningCount(query: RunQuery, customerId: string): Promise<number> {
  if (customerId === "") return 0;
  const { interactions, reviews, tickets } = onlyRow(
    await query("filters/matching", { filters: { customerId: [customerId] } }),
  );
  return interactions + reviews + tickets;
}

export function happeningOf(row: QueryRow<"customers/customer-timeline">): Happening {
  return {
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
  };
}
