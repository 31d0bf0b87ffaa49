/** Types of the warehouse's columns, named apart from any engine. `number` may carry a fraction, `integer` never does. */
export type ColumnType = "text" | "integer" | "number" | "float" | "date" | "timestamp" | "text[]" | "float[]";

/**
 * The nine tables of schema ANALYTICS that the queries read, with the columns they rely on: what `pnpm warehouse check`
 * holds a database against, on either engine. Further columns do no harm.
 */
export const analyticsTables = {
  CUSTOMER_BASE: {
    CUSTOMER_ID: "text",
    PERSONA: "text",
    SIGN_UP_DATE: "date",
    PRODUCTS_OWNED: "integer",
    LIFETIME_VALUE: "number",
  },
  FACT_CUSTOMER_INTERACTIONS: {
    INTERACTION_ID: "text",
    CUSTOMER_ID: "text",
    INTERACTION_DATE: "timestamp",
    AGENT_ID: "text",
    INTERACTION_TYPE: "text",
    INTERACTION_NOTES: "text",
    SENTIMENT_SCORE: "float",
  },
  FACT_PRODUCT_REVIEWS: {
    REVIEW_ID: "text",
    CUSTOMER_ID: "text",
    PRODUCT_ID: "text",
    REVIEW_DATE: "timestamp",
    REVIEW_RATING: "integer",
    REVIEW_TEXT: "text",
    REVIEW_LANGUAGE: "text",
    SENTIMENT_SCORE: "float",
    REVIEW_TEXT_ENGLISH: "text",
  },
  FACT_SUPPORT_TICKETS: {
    TICKET_ID: "text",
    CUSTOMER_ID: "text",
    TICKET_DATE: "timestamp",
    TICKET_STATUS: "text",
    TICKET_CATEGORY: "text",
    TICKET_DESCRIPTION: "text",
    SENTIMENT_SCORE: "float",
    PRIORITY_LEVEL: "text",
    EXPECTED_RESOLUTION_TIMEFRAME: "text",
    REQUESTED_REMEDY: "text",
  },
  SENTIMENT_ANALYSIS: {
    CUSTOMER_ID: "text",
    INTERACTION_DATE: "timestamp",
    SENTIMENT_SCORE: "float",
    SOURCE_TYPE: "text",
  },
  SENTIMENT_TRENDS: {
    CUSTOMER_ID: "text",
    SENTIMENT_HISTORY: "float[]",
    AVG_SENTIMENT: "float",
    MIN_SENTIMENT: "float",
    MAX_SENTIMENT: "float",
    SENTIMENT_VOLATILITY: "float",
    SENTIMENT_TREND: "float",
  },
  TICKET_PATTERNS: {
    CUSTOMER_ID: "text",
    TICKET_COUNT: "integer",
    FIRST_TICKET_DATE: "timestamp",
    MOST_RECENT_TICKET_DATE: "timestamp",
    TICKET_CATEGORIES: "text[]",
    TICKET_PRIORITIES: "text[]",
  },
  INSIGHT_SUMMARIES: {
    CUSTOMER_ID: "text",
    CUSTOMER_SUMMARY: "text",
  },
  CUSTOMER_PERSONA_SIGNALS: {
    CUSTOMER_ID: "text",
    AVG_SENTIMENT: "float",
    SENTIMENT_TREND: "float",
    SENTIMENT_VOLATILITY: "float",
    OVERALL_SENTIMENT: "text",
    TICKET_COUNT: "integer",
    TICKET_CATEGORIES: "text[]",
    TICKET_PRIORITIES: "text[]",
    AVG_RATING: "float",
    CUSTOMER_SUMMARY: "text",
    DERIVED_PERSONA: "text",
    CHURN_RISK: "text",
    UPSELL_OPPORTUNITY: "text",
  },
} as const satisfies Record<string, Record<string, ColumnType>>;

export type TableName = keyof typeof analyticsTables;
export const tableNames = Object.keys(analyticsTables) as readonly TableName[];

/** Raised with every change of `sql/embedded/` that an existing database file would not show. */
export const embeddedSchemaVersion = 2;
