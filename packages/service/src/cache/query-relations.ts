import type { Relation } from "@customer-pulse/contract";
import type { QueryName } from "@customer-pulse/warehouse";

/** The relations that each query reads: filters that none of them can carry do not make another query. */
export const queryRelations: Record<QueryName, readonly Relation[]> = {
  "filters/date-bounds": ["sentiment", "interactions", "reviews", "tickets"],
  "filters/matching": ["customers", "interactions", "reviews", "tickets"],
  "filters/customer-options": ["customers"],
  "filters/sentiment-options": ["sentiment"],
  "filters/interaction-options": ["interactions"],
  "filters/review-options": ["reviews"],
  "filters/ticket-options": ["tickets"],
  "overview/sentiment-totals": ["sentiment"],
  "overview/review-totals": ["reviews"],
  "overview/ticket-totals": ["tickets"],
  "overview/customer-totals": ["customers"],
  "sentiment/sentiment-trend": ["sentiment"],
  "sentiment/sentiment-trend-by-source": ["sentiment"],
  "product/rating-trend": ["reviews"],
  "support/ticket-volume": ["tickets"],
  "support/ticket-priority": ["tickets"],
  "segments/churn-heatmap": ["customers"],
};
