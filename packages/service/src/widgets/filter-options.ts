import type { ListFilterKey } from "@customer-pulse/contract";

/** The queries that count options, and the keys that each counts. Customers are searched, not listed. */
export const optionQueries = [
  {
    name: "filters/customer-options",
    keys: ["valueSegment", "derivedPersona", "churnRisk", "upsellOpportunity", "overallSentiment"],
  },
  { name: "filters/sentiment-options", keys: ["sourceType"] },
  { name: "filters/interaction-options", keys: ["interactionType", "agentId"] },
  { name: "filters/review-options", keys: ["reviewLanguage", "productId", "reviewRating"] },
  { name: "filters/ticket-options", keys: ["priorityLevel", "ticketCategory", "ticketStatus"] },
] as const satisfies readonly { name: string; keys: readonly ListFilterKey[] }[];

export type OptionQueryName = (typeof optionQueries)[number]["name"];
