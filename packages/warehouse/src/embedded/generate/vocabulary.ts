/** Values that generated records take, with their weights. Nothing outside the generator knows them. */

export const personas = [
  ["satisfied", 24],
  ["neutral", 24],
  ["mixed", 20],
  ["new", 18],
  ["frustrated", 14],
] as const;

export const languages = [
  ["english", 52],
  ["german", 14],
  ["french", 11],
  ["spanish", 11],
  ["italian", 6],
  ["portuguese", 6],
] as const;
export type Language = (typeof languages)[number][0];

export const interactionTypes = [
  ["email", 18],
  ["chat", 15],
  ["call", 14],
  ["support-portal", 9],
  ["support-chat", 8],
  ["video-call", 7],
  ["knowledge-base", 6],
  ["mobile-app", 5],
  ["scheduled-call", 4],
  ["community-forum", 3],
  ["in-person", 3],
  ["consultation", 2],
  ["social-media", 2],
  ["feedback-form", 2],
  ["SMS", 1],
  ["web-demo", 1],
] as const;

export const ticketCategories = [
  ["technical", 44],
  ["billing", 26],
  ["account", 18],
  ["feature-request", 12],
] as const;
export type TicketCategory = (typeof ticketCategories)[number][0];

/** What becomes of a ticket in the end, and where one stands that is a few weeks old at most. */
export const settledStatuses = [
  ["closed", 55],
  ["resolved", 32],
  ["archived", 6],
  ["merged", 3],
  ["reopened", 3],
  ["transferred", 1],
] as const;
export const openStatuses = [
  ["open", 24],
  ["in-progress", 20],
  ["pending-customer", 13],
  ["needs-information", 8],
  ["in-review", 7],
  ["escalated", 7],
  ["on-hold", 6],
  ["scheduled", 5],
  ["pending-investigation", 4],
  ["awaiting-approval", 3],
  ["awaiting-deployment", 3],
] as const;

/** Product ids and names; names are the same in every language. */
export const products = [
  ["PROD-A1", "Atlas CRM"],
  ["PROD-A2", "Atlas Analytics"],
  ["PROD-B1", "Billing Portal"],
  ["PROD-B2", "Billing Mobile"],
  ["PROD-C1", "Companion App"],
  ["PROD-C2", "Companion Desk"],
  ["PROD-D1", "Data Connector"],
  ["PROD-D2", "Data Inventory"],
  ["PROD-E1", "Expedite Planner"],
  ["PROD-E2", "Expedite Meetings"],
  ["PROD-F1", "Fort Storage"],
  ["PROD-F2", "Fort Security"],
] as const;

export const agentCount = 24;
