import type { SegmentSort, SegmentTableData } from "@customer-pulse/contract";
import type { WidgetDefinition } from "../definition.ts";
import { onlyRow } from "../only-row.ts";
import { type TableSource, tablePage } from "./table.ts";

export const segmentRows: TableSource<"segments/segment-table", SegmentTableData["rows"][number], SegmentSort> = {
  query: "segments/segment-table",
  columns: {
    customerId: { label: "Customer", type: "customer", filter: "customerId" },
    valueSegment: { label: "Value segment", type: "category", filter: "valueSegment" },
    derivedPersona: { label: "Persona", type: "category", filter: "derivedPersona" },
    churnRisk: { label: "Churn risk", type: "category", filter: "churnRisk" },
    upsellOpportunity: { label: "Upsell opportunity", type: "category", filter: "upsellOpportunity" },
    overallSentiment: { label: "Overall sentiment", type: "category", filter: "overallSentiment" },
    averageSentiment: { label: "Average sentiment", type: "score" },
    sentimentTrend: { label: "Sentiment trend", type: "score" },
    sentimentVolatility: { label: "Sentiment volatility", type: "score" },
    ticketCount: { label: "Tickets", type: "count" },
    averageRating: { label: "Average rating", type: "rating" },
    lifetimeValue: { label: "Lifetime value", type: "money" },
    productsOwned: { label: "Products owned", type: "count" },
    signUpDate: { label: "Sign-up date", type: "day" },
    customerSummary: { label: "Summary", type: "text" },
  },
  sorts: {
    customerId: "customer_id",
    valueSegment: "value_segment_order",
    derivedPersona: "derived_persona_order",
    churnRisk: "churn_risk_order",
    upsellOpportunity: "upsell_opportunity_order",
    overallSentiment: "overall_sentiment_order",
    averageSentiment: "average_sentiment",
    sentimentTrend: "sentiment_trend",
    sentimentVolatility: "sentiment_volatility",
    ticketCount: "ticket_count",
    averageRating: "average_rating",
    lifetimeValue: "lifetime_value",
    productsOwned: "products_owned",
    signUpDate: "sign_up_date",
  },
  toRow: (row) => ({
    customerId: row.customer_id,
    valueSegment: row.value_segment,
    derivedPersona: row.derived_persona,
    churnRisk: row.churn_risk,
    upsellOpportunity: row.upsell_opportunity,
    overallSentiment: row.overall_sentiment,
    averageSentiment: row.average_sentiment,
    sentimentTrend: row.sentiment_trend,
    sentimentVolatility: row.sentiment_volatility,
    ticketCount: row.ticket_count,
    averageRating: row.average_rating,
    lifetimeValue: row.lifetime_value,
    productsOwned: row.products_owned,
    signUpDate: row.sign_up_date,
    customerSummary: row.customer_summary,
  }),
  count: async (query, parameters) => onlyRow(await query("overview/customer-totals", parameters)).known_count,
};

/** The customers with their signals, a page at a time. */
export const segmentTable: WidgetDefinition<"segment-table"> = {
  id: "segment-table",
  question: "Who are the customers of this segment?",
  measures: {
    customers:
      "Customers of CUSTOMER_BASE and CUSTOMER_PERSONA_SIGNALS, one row each; searched in customer_id and customer_summary, in any case of letters",
  },
  measure: () => "customers",
  relations: ["customers"],
  relationsFor: () => ["customers"],
  own: [],
  run: (query, input) => tablePage(segmentRows, query, input),
};
