/**
 * Every class, event and type, without registering a tag. Import `@customer-pulse/widgets/all` to register all of them,
 * or `@customer-pulse/widgets/kpi-card` and its like for one.
 */

export { CxChurnBreakdown } from "./churn-breakdown/churn-breakdown.ts";
export { CxChurnHeatmap } from "./churn-heatmap/churn-heatmap.ts";
export type { DataClient, DataRequest } from "./client/data-client.ts";
export { PageClient } from "./client/page-client.ts";
export { WidgetError, type WidgetErrorCode } from "./client/widget-error.ts";
export { CxCustomerPicker } from "./customer-picker/customer-picker.ts";
export { CxCustomerProfile } from "./customer-profile/customer-profile.ts";
export { CxCustomerTimeline } from "./customer-timeline/customer-timeline.ts";
export * from "./events/index.ts";
export { CxFilterBar } from "./filter-bar/filter-bar.ts";
export { CxInteractionSentiment } from "./interaction-sentiment/interaction-sentiment.ts";
export { CxKpiCard } from "./kpi-card/kpi-card.ts";
export { CxLanguageSentiment } from "./language-sentiment/language-sentiment.ts";
/** The English texts that all tags share, so that a page can say the same in the same words. */
export { common } from "./localize/en/common.ts";
export { CxPersonaDistribution } from "./persona-distribution/persona-distribution.ts";
export { CxRatingDistribution } from "./rating-distribution/rating-distribution.ts";
export { CxRatingTrend } from "./rating-trend/rating-trend.ts";
export { CxReviewTable } from "./review-table/review-table.ts";
export type { FilterPatch, FilterSource, ScopeFilters } from "./scope/filters.ts";
export { CxScope } from "./scope/scope.ts";
export type { TokenProvider } from "./scope/scope-store.ts";
export { CxSegmentTable } from "./segment-table/segment-table.ts";
export { CxSentimentDistribution } from "./sentiment-distribution/sentiment-distribution.ts";
export { CxSentimentScatter } from "./sentiment-scatter/sentiment-scatter.ts";
export { CxSentimentTrend } from "./sentiment-trend/sentiment-trend.ts";
export { CxTicketCategories } from "./ticket-categories/ticket-categories.ts";
export { CxTicketPriority } from "./ticket-priority/ticket-priority.ts";
export { CxTicketTable } from "./ticket-table/ticket-table.ts";
export { CxTicketVolume } from "./ticket-volume/ticket-volume.ts";
export { CxTicketsPerCustomer } from "./tickets-per-customer/tickets-per-customer.ts";
export { CxValueSegments } from "./value-segments/value-segments.ts";
