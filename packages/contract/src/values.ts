/**
 * The closed lists that both sides know, each written once. This module imports nothing, so that the widgets can use
 * it without pulling in zod.
 */

/** Version of routes, filters and payloads. Raised when a client of the former version would misread an answer. */
export const contractVersion = 1;

/** Data sets that filters apply to. */
export const relations = ["customers", "sentiment", "interactions", "reviews", "tickets"] as const;
export type Relation = (typeof relations)[number];

/** Filters whose value is a list of allowed values; an absent or empty list means all. */
export const listFilterKeys = [
  "valueSegment",
  "derivedPersona",
  "churnRisk",
  "upsellOpportunity",
  "overallSentiment",
  "customerId",
  "sourceType",
  "interactionType",
  "agentId",
  "reviewLanguage",
  "productId",
  "reviewRating",
  "priorityLevel",
  "ticketCategory",
  "ticketStatus",
] as const;
export type ListFilterKey = (typeof listFilterKeys)[number];

/** Filters that pick days: the two ends (ISO days, both inclusive), or a relative range instead of them. */
export const dateFilterKeys = ["dateFrom", "dateTo", "dateRange"] as const;
export type DateFilterKey = (typeof dateFilterKeys)[number];

export const filterKeys = [...dateFilterKeys, ...listFilterKeys] as const;
export type FilterKey = (typeof filterKeys)[number];

/** Filters on the customer rather than on the event: they reach every relation. */
export const customerFilterKeys = [
  "valueSegment",
  "derivedPersona",
  "churnRisk",
  "upsellOpportunity",
  "overallSentiment",
  "customerId",
] as const satisfies readonly ListFilterKey[];

/** Which filters each relation can carry. A filter that is missing here does not apply to it, and the widget says so. */
export const applicableFilters = {
  customers: customerFilterKeys,
  sentiment: [...dateFilterKeys, ...customerFilterKeys, "sourceType"],
  interactions: [...dateFilterKeys, ...customerFilterKeys, "interactionType", "agentId"],
  reviews: [...dateFilterKeys, ...customerFilterKeys, "reviewLanguage", "productId", "reviewRating"],
  tickets: [...dateFilterKeys, ...customerFilterKeys, "priorityLevel", "ticketCategory", "ticketStatus"],
} as const satisfies Record<Relation, readonly FilterKey[]>;

/** Relative ranges, resolved by the service against the newest day in the data. */
export const dateRanges = [
  "last-7-days",
  "last-30-days",
  "last-90-days",
  "last-365-days",
  "month-to-date",
  "quarter-to-date",
  "year-to-date",
  "last-year",
  "all-time",
] as const;
export type DateRange = (typeof dateRanges)[number];

/** The range that holds where no date filter is given. */
export const defaultDateRange: DateRange = "last-365-days";

/** Most values one list filter may carry. */
export const maxFilterValues = 200;
/** Longest value, in UTF-16 code units, that a list filter may carry. */
export const maxFilterValueLength = 200;
/** Most requests in one batch. */
export const maxBatchRequests = 50;

/**
 * Orders that readers expect. Values may be missing and others may appear: known ones come first in this order, unknown
 * ones after them by name, null last.
 */
export const knownOrders = {
  valueSegment: ["High Value", "Medium Value", "Low Value"],
  derivedPersona: ["Satisfied", "Improving", "Neutral", "Mixed", "Deteriorating", "Frustrated"],
  churnRisk: ["High", "Medium", "Low"],
  upsellOpportunity: ["High", "Medium", "Low"],
  overallSentiment: ["Positive", "Neutral", "Negative"],
  priorityLevel: ["Critical", "High", "Medium", "Low"],
  sourceType: ["interaction", "review", "ticket"],
  reviewRating: ["5", "4", "3", "2", "1"],
} as const satisfies Partial<Record<ListFilterKey, readonly string[]>>;

/** Widgets by the id that routes and batches use: the tag's name without `cx-`. */
export const widgetIds = ["kpi-card", "sentiment-trend", "ticket-priority", "churn-heatmap", "filter-bar"] as const;
export type WidgetId = (typeof widgetIds)[number];

export const kpiMetrics = [
  "average-sentiment",
  "total-interactions",
  "high-churn-share",
  "average-rating",
  "ticket-count",
  "customer-count",
  "lifetime-value-at-risk",
] as const;
export type KpiMetric = (typeof kpiMetrics)[number];

/** What a KPI is held against. `previous-period` is the same number of days just before the range. */
export const comparisons = ["previous-period", "previous-year", "previous-week", "previous-month", "none"] as const;
export type Comparison = (typeof comparisons)[number];

export const measureUnits = ["score", "count", "share", "rating", "money"] as const;
export type MeasureUnit = (typeof measureUnits)[number];

/** Lengths of a period. Weeks begin on Monday. */
export const grains = ["day", "week", "month"] as const;
export type Grain = (typeof grains)[number];
/** What a caller may ask for: `auto` is day up to 31 days, week up to 26 weeks, else month. */
export const grainOptions = ["auto", ...grains] as const;
export type GrainOption = (typeof grainOptions)[number];

export const trendBreakdowns = ["none", "source"] as const;
export type TrendBreakdown = (typeof trendBreakdowns)[number];

/** Key of the one series of a trend that is not broken down. */
export const allEventsKey = "all";

/** Where a response's figures come from. */
export const sources = ["snowflake", "snapshot", "embedded (generated)", "embedded (loaded)"] as const;
export type Source = (typeof sources)[number];

/**
 * How a response was come by. `stale`: the warehouse failed, or not in time, and an earlier state stands in: the last
 * good result, or the snapshot (`source` says which).
 */
export const cacheStates = ["hit", "miss", "stale"] as const;
export type CacheState = (typeof cacheStates)[number];

/** Stable problem codes, each with its HTTP status. */
export const problemStatus = {
  "invalid-filter": 400,
  "invalid-option": 400,
  "unknown-parameter": 400,
  "invalid-body": 400,
  "invalid-request": 400,
  unauthorized: 401,
  forbidden: 403,
  "unknown-widget": 404,
  "not-found": 404,
  "method-not-allowed": 405,
  "body-too-large": 413,
  "unsupported-media-type": 415,
  "headers-too-large": 431,
  internal: 500,
  "warehouse-unavailable": 503,
  "shutting-down": 503,
  "query-timeout": 504,
} as const;
export type ProblemCode = keyof typeof problemStatus;
export const problemCodes = Object.keys(problemStatus) as readonly ProblemCode[];
