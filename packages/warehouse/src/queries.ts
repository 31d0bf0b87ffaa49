import * as z from "zod";

const count = z.int().nonnegative();
const average = z.number().nullable();
/** First day of a period, `YYYY-MM-DD`. */
const period = z.iso.date();
const category = z.string().nullable();
const text = z.string().nullable();
const score = z.number().nullable();
/** A timestamp as stored, taken as UTC. */
const instant = z.iso.datetime().nullable();
/** An ARRAY of texts, any of them missing. */
const list = z.array(text).nullable();
/** Sorts the values of a category; of no meaning otherwise. */
const order = z.string().nullable();

/** The rows of each file in `sql/`, by its path without the ending. Rows are parsed once, as they leave the engine. */
export const queryRows = {
  "filters/date-bounds": z.object({ first_day: period.nullable(), last_day: period.nullable() }),
  "filters/matching": z.object({ customers: count, interactions: count, reviews: count, tickets: count }),
  "filters/customer-options": z.object({ filter_key: z.string(), value: category, row_count: count }),
  "filters/sentiment-options": z.object({ filter_key: z.string(), value: category, row_count: count }),
  "filters/interaction-options": z.object({
    filter_key: z.string(),
    value: category,
    row_count: count,
    average_sentiment: average,
  }),
  "filters/review-options": z.object({
    filter_key: z.string(),
    value: category,
    row_count: count,
    average_sentiment: average,
    average_rating: average,
  }),
  "filters/ticket-options": z.object({
    filter_key: z.string(),
    value: category,
    row_count: count,
    average_sentiment: average,
  }),
  "overview/sentiment-totals": z.object({ average_sentiment: average, event_count: count, scored_count: count }),
  "overview/review-totals": z.object({ average_rating: average, review_count: count, rated_count: count }),
  "overview/ticket-totals": z.object({ ticket_count: count }),
  "overview/customer-totals": z.object({
    known_count: count,
    customer_count: count,
    signal_count: count,
    high_churn_count: count,
    lifetime_value: z.number().nullable(),
    lifetime_value_at_risk: z.number().nullable(),
  }),
  "sentiment/sentiment-trend": z.object({
    period,
    average_sentiment: average,
    event_count: count,
    scored_count: count,
  }),
  "sentiment/sentiment-trend-by-source": z.object({
    period,
    source_type: category,
    average_sentiment: average,
    event_count: count,
    scored_count: count,
  }),
  "sentiment/score-bands": z.object({ source_type: category, band: z.string(), event_count: count }),
  "sentiment/sentiment-scatter": z.object({
    customer_id: z.string(),
    sentiment_trend: z.number(),
    sentiment_volatility: z.number(),
    overall_sentiment: category,
    total_count: count,
  }),
  "product/rating-trend": z.object({ period, average_rating: average, review_count: count, rated_count: count }),
  "support/ticket-volume": z.object({ period, ticket_count: count }),
  "support/tickets-per-customer": z.object({ ticket_count: count, customer_count: count }),
  "segments/churn-heatmap": z.object({ churn_risk: category, upsell_opportunity: category, customer_count: count }),
  "segments/value-segments": z.object({
    value_segment: category,
    customer_count: count,
    average_sentiment: average,
    average_tickets: average,
    average_rating: average,
  }),
  "support/ticket-table": z.object({
    event_date: instant,
    ticket_id: text,
    customer_id: text,
    ticket_category: category,
    priority_level: category,
    ticket_status: category,
    sentiment_score: score,
    ticket_description: text,
    expected_resolution_timeframe: text,
    requested_remedy: text,
    priority_level_order: order,
  }),
  "product/review-table": z.object({
    event_date: instant,
    review_id: text,
    customer_id: text,
    product_id: category,
    review_rating: z.number().nullable(),
    review_language: category,
    sentiment_score: score,
    review_text: text,
    review_text_english: text,
  }),
  "segments/segment-table": z.object({
    customer_id: z.string(),
    value_segment: category,
    derived_persona: category,
    churn_risk: category,
    upsell_opportunity: category,
    overall_sentiment: category,
    average_sentiment: average,
    sentiment_trend: score,
    sentiment_volatility: score,
    ticket_count: count.nullable(),
    average_rating: average,
    lifetime_value: z.number().nullable(),
    products_owned: z.number().nullable(),
    sign_up_date: z.iso.date().nullable(),
    customer_summary: text,
    value_segment_order: order,
    derived_persona_order: order,
    churn_risk_order: order,
    upsell_opportunity_order: order,
    overall_sentiment_order: order,
  }),
  "customers/customer-picker": z.object({
    customer_id: z.string(),
    value_segment: category,
    derived_persona: category,
    churn_risk: category,
    overall_sentiment: category,
  }),
  "customers/customer-matches": z.object({ customer_count: count }),
  "customers/customer-timeline": z.object({
    source_type: z.string(),
    event_id: text,
    event_date: instant,
    sentiment_score: score,
    event_text: text,
    event_text_english: text,
    interaction_type: category,
    agent_id: category,
    product_id: category,
    review_rating: z.number().nullable(),
    review_language: category,
    ticket_category: category,
    priority_level: category,
    ticket_status: category,
    expected_resolution_timeframe: text,
    requested_remedy: text,
  }),
  "customers/customer-profile": z.object({
    customer_id: z.string(),
    in_signals: z.boolean(),
    persona: text,
    sign_up_date: z.iso.date().nullable(),
    products_owned: average,
    lifetime_value: average,
    value_segment: category,
    derived_persona: category,
    churn_risk: category,
    upsell_opportunity: category,
    overall_sentiment: category,
    average_sentiment: average,
    sentiment_trend: average,
    sentiment_volatility: average,
    average_rating: average,
    ticket_count: count.nullable(),
    ticket_categories: list,
    ticket_priorities: list,
    customer_summary: text,
    first_contact: instant,
    last_contact: instant,
  }),
  "customers/customer-averages": z.object({
    average_sentiment: average,
    average_trend: average,
    average_tickets: average,
  }),
  "customers/last-contacts": z.object({ average_day: average }),
} as const;

export type QueryName = keyof typeof queryRows;
export type QueryRow<Name extends QueryName> = z.output<(typeof queryRows)[Name]>;
