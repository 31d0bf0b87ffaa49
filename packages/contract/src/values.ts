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

/** What readers know each filter by, in English. */
export const filterLabels: Readonly<Record<FilterKey, string>> = {
  dateFrom: "From",
  dateTo: "To",
  dateRange: "Date range",
  valueSegment: "Value segment",
  derivedPersona: "Persona",
  churnRisk: "Churn risk",
  upsellOpportunity: "Upsell opportunity",
  overallSentiment: "Overall sentiment",
  customerId: "Customer",
  sourceType: "Source",
  interactionType: "Interaction type",
  agentId: "Agent",
  reviewLanguage: "Review language",
  productId: "Product",
  reviewRating: "Rating",
  priorityLevel: "Priority",
  ticketCategory: "Ticket category",
  ticketStatus: "Ticket status",
};

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
export const widgetIds = [
  "filter-bar",
  "kpi-card",
  "sentiment-trend",
  "sentiment-distribution",
  "churn-breakdown",
  "sentiment-scatter",
  "interaction-sentiment",
  "ticket-volume",
  "ticket-priority",
  "ticket-categories",
  "tickets-per-customer",
  "ticket-table",
  "rating-trend",
  "rating-distribution",
  "language-sentiment",
  "review-table",
  "persona-distribution",
  "value-segments",
  "churn-heatmap",
  "segment-table",
  "customer-picker",
  "customer-profile",
  "customer-timeline",
] as const;
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

/** What sentiment can be broken down by: not at all, or by source_type. */
export const sentimentBreakdowns = ["none", "source"] as const;
export type SentimentBreakdown = (typeof sentimentBreakdowns)[number];

/** Most points that the scatter draws; of more customers it shows so many, evenly by id. */
export const maxScatterPoints = 20_000;

/** The columns that each table can be sorted by. The first is its default, in the direction beside it. */
export const ticketSorts = [
  "ticketDate",
  "ticketId",
  "customerId",
  "ticketCategory",
  "priorityLevel",
  "ticketStatus",
  "sentimentScore",
  "expectedResolutionTimeframe",
  "requestedRemedy",
] as const;
export type TicketSort = (typeof ticketSorts)[number];

export const reviewSorts = [
  "reviewDate",
  "reviewId",
  "customerId",
  "productId",
  "reviewRating",
  "reviewLanguage",
  "sentimentScore",
] as const;
export type ReviewSort = (typeof reviewSorts)[number];

export const segmentSorts = [
  "churnRisk",
  "customerId",
  "valueSegment",
  "derivedPersona",
  "upsellOpportunity",
  "overallSentiment",
  "averageSentiment",
  "sentimentTrend",
  "sentimentVolatility",
  "ticketCount",
  "averageRating",
  "lifetimeValue",
  "productsOwned",
  "signUpDate",
] as const;
export type SegmentSort = (typeof segmentSorts)[number];

export const sortDirections = ["asc", "desc"] as const;
export type SortDirection = (typeof sortDirections)[number];

/** Rows of one page of a table: the default and the most. */
export const defaultPageSize = 25;
export const maxPageSize = 200;
/** Last page that can be asked for. */
export const maxPage = 1_000_000;
/** Whether an exported file says of itself what it shows: `none` leaves header and rows alone, for machines. */
export const exportStamps = ["full", "none"] as const;
/** Longest heading of an exported file, in UTF-16 code units. */
export const maxHeadingLength = 200;
/** Longest search text, in UTF-16 code units. */
export const maxSearchLength = 200;

/**
 * What a table's column holds, and so how its cells are written. `text`: free text, long and in any script. `category`: a
 * value of the filter that the column names. `customer`: a customer's id. `instant`: a timestamp as stored, ISO, UTC.
 */
export const tableColumnTypes = [
  "text",
  "id",
  "customer",
  "category",
  "day",
  "instant",
  "score",
  "rating",
  "count",
  "money",
] as const;
export type TableColumnType = (typeof tableColumnTypes)[number];

/**
 * The rules that give a churn_risk (DESIGN section 2), in the order in which they are tried: the first that holds decides.
 * `negative-with-tickets`: average below -0.1 and at least one ticket. `negative`: average below -0.05. `below-zero`:
 * average below 0. `falling`: the last score lies below the first. `none`: none of these.
 */
export const churnRules = ["negative-with-tickets", "negative", "below-zero", "falling", "none"] as const;
export type ChurnRule = (typeof churnRules)[number];

/** What a churn risk is explained by. */
export const churnDrivers = ["average-sentiment", "sentiment-trend", "ticket-count", "last-contact"] as const;
export type ChurnDriver = (typeof churnDrivers)[number];

/** Key of the one series of a trend that is not broken down. */
export const allEventsKey = "all";

/** Where a response's figures come from. */
export const sources = ["snowflake", "snapshot", "embedded (generated)", "embedded (loaded)"] as const;
export type Source = (typeof sources)[number];

/** What readers know each source by, in English. */
export const sourceLabels: Readonly<Record<Source, string>> = {
  snowflake: "Snowflake",
  snapshot: "Snapshot of Snowflake",
  "embedded (generated)": "Generated records",
  "embedded (loaded)": "Loaded records",
};

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
  "too-many-exports": 429,
  "headers-too-large": 431,
  internal: 500,
  "warehouse-unavailable": 503,
  "shutting-down": 503,
  "query-timeout": 504,
} as const;
export type ProblemCode = keyof typeof problemStatus;
export const problemCodes = Object.keys(problemStatus) as readonly ProblemCode[];
