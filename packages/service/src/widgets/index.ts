import type { WidgetId } from "@customer-pulse/contract";
import { churnBreakdown } from "./churn-breakdown.ts";
import { churnHeatmap } from "./churn-heatmap.ts";
import { customerPicker } from "./customer-picker.ts";
import { customerProfile } from "./customer-profile.ts";
import { customerTimeline } from "./customer-timeline.ts";
import type { WidgetDefinition } from "./definition.ts";
import { filterBar } from "./filter-bar.ts";
import { interactionSentiment } from "./interaction-sentiment.ts";
import { kpiCard } from "./kpi-card.ts";
import { languageSentiment } from "./language-sentiment.ts";
import { personaDistribution } from "./persona-distribution.ts";
import { ratingDistribution } from "./rating-distribution.ts";
import { ratingTrend } from "./rating-trend.ts";
import { sentimentDistribution } from "./sentiment-distribution.ts";
import { sentimentScatter } from "./sentiment-scatter.ts";
import { sentimentTrend } from "./sentiment-trend.ts";
import { reviewTable } from "./tables/review-table.ts";
import { segmentTable } from "./tables/segment-table.ts";
import { ticketTable } from "./tables/ticket-table.ts";
import { ticketCategories } from "./ticket-categories.ts";
import { ticketPriority } from "./ticket-priority.ts";
import { ticketVolume } from "./ticket-volume.ts";
import { ticketsPerCustomer } from "./tickets-per-customer.ts";
import { valueSegments } from "./value-segments.ts";

/** Every widget that can be asked for. */
export const widgets: { readonly [Id in WidgetId]: WidgetDefinition<Id> } = {
  "kpi-card": kpiCard,
  "sentiment-trend": sentimentTrend,
  "ticket-priority": ticketPriority,
  "churn-heatmap": churnHeatmap,
  "filter-bar": filterBar,
  "sentiment-distribution": sentimentDistribution,
  "churn-breakdown": churnBreakdown,
  "sentiment-scatter": sentimentScatter,
  "interaction-sentiment": interactionSentiment,
  "ticket-volume": ticketVolume,
  "ticket-categories": ticketCategories,
  "tickets-per-customer": ticketsPerCustomer,
  "rating-trend": ratingTrend,
  "rating-distribution": ratingDistribution,
  "language-sentiment": languageSentiment,
  "persona-distribution": personaDistribution,
  "value-segments": valueSegments,
  "ticket-table": ticketTable,
  "review-table": reviewTable,
  "segment-table": segmentTable,
  "customer-picker": customerPicker,
  "customer-timeline": customerTimeline,
  "customer-profile": customerProfile,
};
