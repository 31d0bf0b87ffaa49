import type { AppliedFilters, Grain, KpiMetric, MeasureUnit, Relation } from "@customer-pulse/contract";
import type { QueryRow } from "@customer-pulse/warehouse";
import type { RunQuery } from "./definition.ts";
import { onlyRow } from "./only-row.ts";
import { share } from "./share.ts";

/** A measure's figure and how many events or customers stand behind it. */
export interface Measured {
  value: number | null;
  basis: number;
}

interface MetricBase {
  unit: MeasureUnit;
  relation: Relation;
  /** The definition in words, with its source. */
  definition: string;
  measure(query: RunQuery, filters: AppliedFilters): Promise<Measured>;
}

/** A measure over events: it has a history, so it can be held against an earlier range. */
export interface EventMetric extends MetricBase {
  over: "events";
  /** The figure of each period that has events. */
  course(query: RunQuery, filters: AppliedFilters, grain: Grain): Promise<{ period: string; value: number | null }[]>;
  /** The figure of a period without events. */
  emptyPeriod: 0 | null;
}

/** A measure over customers as they are now. */
export interface CustomerMetric extends MetricBase {
  over: "customers";
  /** What it is held against: the same measure over all visible customers, or its share of that. */
  against: "all-customers" | "share-of-total";
}

export type Metric = EventMetric | CustomerMetric;

function customerMeasure(figures: (totals: QueryRow<"overview/customer-totals">) => Measured): MetricBase["measure"] {
  return async (query, filters) => figures(onlyRow(await query("overview/customer-totals", { filters })));
}

/** Every KPI's one definition. */
export const metrics: Record<KpiMetric, Metric> = {
  "average-sentiment": {
    over: "events",
    unit: "score",
    relation: "sentiment",
    definition: "Mean sentiment_score (-1 to 1) of the scored events in SENTIMENT_ANALYSIS",
    emptyPeriod: null,
    async measure(query, filters) {
      const totals = onlyRow(await query("overview/sentiment-totals", { filters }));
      return { value: totals.average_sentiment, basis: totals.scored_count };
    },
    async course(query, filters, grain) {
      const rows = await query("sentiment/sentiment-trend", { filters, grain });
      return rows.map(({ period, average_sentiment }) => ({ period, value: average_sentiment }));
    },
  },
  "total-interactions": {
    over: "events",
    unit: "count",
    relation: "sentiment",
    definition: "Number of events (interactions, reviews and tickets) in SENTIMENT_ANALYSIS",
    emptyPeriod: 0,
    async measure(query, filters) {
      const { event_count } = onlyRow(await query("overview/sentiment-totals", { filters }));
      return { value: event_count, basis: event_count };
    },
    async course(query, filters, grain) {
      const rows = await query("sentiment/sentiment-trend", { filters, grain });
      return rows.map(({ period, event_count }) => ({ period, value: event_count }));
    },
  },
  "high-churn-share": {
    over: "customers",
    unit: "share",
    relation: "customers",
    definition: "Share (0 to 1) of customers with churn_risk = 'High' among all in CUSTOMER_PERSONA_SIGNALS",
    against: "all-customers",
    measure: customerMeasure(({ high_churn_count, signal_count }) => ({
      value: share(high_churn_count, signal_count),
      basis: signal_count,
    })),
  },
  "average-rating": {
    over: "events",
    unit: "rating",
    relation: "reviews",
    definition: "Mean review_rating (1 to 5) of the rated reviews in FACT_PRODUCT_REVIEWS",
    emptyPeriod: null,
    async measure(query, filters) {
      const totals = onlyRow(await query("overview/review-totals", { filters }));
      return { value: totals.average_rating, basis: totals.rated_count };
    },
    async course(query, filters, grain) {
      const rows = await query("product/rating-trend", { filters, grain });
      return rows.map(({ period, average_rating }) => ({ period, value: average_rating }));
    },
  },
  "ticket-count": {
    over: "events",
    unit: "count",
    relation: "tickets",
    definition: "Number of tickets in FACT_SUPPORT_TICKETS",
    emptyPeriod: 0,
    async measure(query, filters) {
      const { ticket_count } = onlyRow(await query("overview/ticket-totals", { filters }));
      return { value: ticket_count, basis: ticket_count };
    },
    async course(query, filters, grain) {
      const rows = await query("support/ticket-volume", { filters, grain });
      return rows.map(({ period, ticket_count }) => ({ period, value: ticket_count }));
    },
  },
  "customer-count": {
    over: "customers",
    unit: "count",
    relation: "customers",
    definition: "Number of customers in CUSTOMER_BASE",
    against: "share-of-total",
    measure: customerMeasure(({ customer_count }) => ({ value: customer_count, basis: customer_count })),
  },
  "lifetime-value-at-risk": {
    over: "customers",
    unit: "money",
    relation: "customers",
    definition:
      "Sum of lifetime_value (CUSTOMER_BASE, money without a currency) over customers with churn_risk = 'High' (CUSTOMER_PERSONA_SIGNALS)",
    against: "share-of-total",
    measure: customerMeasure(({ lifetime_value_at_risk, high_churn_count }) => ({
      value: lifetime_value_at_risk,
      basis: high_churn_count,
    })),
  },
};
