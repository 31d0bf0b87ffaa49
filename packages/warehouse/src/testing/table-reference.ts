import { knownOrders, type ListFilterKey } from "@customer-pulse/contract/values";
import { enrichInteraction, enrichReview, enrichTicket } from "../embedded/enrich/enrich.ts";
import type { RawRecords } from "../embedded/raw/records.ts";
import type { QueryName, QueryRow } from "../queries.ts";
import type { QueryParameters } from "../warehouse.ts";
import type { ReferenceData, ReferenceRow } from "./reference.ts";

/** The rows of the queries that give pages, worked out from RAW records, beside the rows that filters are tried on. */

/** A ticket, review, interaction or customer: what filters ask for, and what the tables show. */
type Shown<Name extends QueryName> = readonly (readonly [ReferenceRow, QueryRow<Name>])[];

export interface ReferenceTables {
  tickets: Shown<"support/ticket-table">;
  reviews: Shown<"product/review-table">;
  customers: Shown<"segments/segment-table">;
  /** Each with the relation that it comes from. */
  happenings: readonly {
    relation: "interactions" | "reviews" | "tickets";
    row: ReferenceRow;
    shown: QueryRow<"customers/customer-timeline">;
  }[];
}

/** @param summaries by customer: a text that the build puts together in SQL. */
export function referenceTables(
  raw: RawRecords,
  data: ReferenceData,
  summaries: ReadonlyMap<string, string | null>,
): ReferenceTables {
  const interactions = [...raw.interactions].map(enrichInteraction);
  const reviews = [...raw.reviews].map(enrichReview);
  const tickets = [...raw.tickets].map(enrichTicket);
  const unquoted = (priority: string) => priority.replaceAll('"', "");
  return {
    tickets: tickets.map((ticket, index) => [
      at(data.tickets, index),
      {
        event_date: instantOf(ticket.ticket_date),
        ticket_id: ticket.ticket_id,
        customer_id: ticket.customer_id,
        ticket_category: ticket.ticket_category,
        priority_level: unquoted(ticket.priority_level),
        ticket_status: ticket.ticket_status,
        sentiment_score: ticket.sentiment_score,
        ticket_description: ticket.ticket_description,
        expected_resolution_timeframe: ticket.expected_resolution_timeframe,
        requested_remedy: ticket.requested_remedy,
        priority_level_order: orderOf("priorityLevel", unquoted(ticket.priority_level)),
      },
    ]),
    reviews: reviews.map((review, index) => [
      at(data.reviews, index),
      {
        event_date: instantOf(review.review_date),
        review_id: review.review_id,
        customer_id: review.customer_id,
        product_id: review.product_id,
        review_rating: review.review_rating,
        review_language: review.review_language,
        sentiment_score: review.sentiment_score,
        review_text: review.review_text,
        review_text_english: review.review_text_english,
      },
    ]),
    customers: [...raw.customers].map((customer, index) => {
      const row = at(data.customers, index);
      const value = (key: ListFilterKey) => row.values[key] ?? null;
      return [
        row,
        {
          customer_id: customer.customer_id,
          value_segment: value("valueSegment"),
          derived_persona: value("derivedPersona"),
          churn_risk: value("churnRisk"),
          upsell_opportunity: value("upsellOpportunity"),
          overall_sentiment: value("overallSentiment"),
          average_sentiment: row.averageSentiment,
          sentiment_trend: row.sentimentTrend,
          sentiment_volatility: row.sentimentVolatility,
          ticket_count: row.ticketCount,
          average_rating: row.averageRating,
          lifetime_value: customer.lifetime_value,
          products_owned: customer.products_owned,
          sign_up_date: customer.sign_up_date,
          customer_summary: summaries.get(customer.customer_id) ?? null,
          value_segment_order: orderOf("valueSegment", value("valueSegment")),
          derived_persona_order: orderOf("derivedPersona", value("derivedPersona")),
          churn_risk_order: orderOf("churnRisk", value("churnRisk")),
          upsell_opportunity_order: orderOf("upsellOpportunity", value("upsellOpportunity")),
          overall_sentiment_order: orderOf("overallSentiment", value("overallSentiment")),
        },
      ];
    }),
    happenings: [
      ...interactions.map((event, index) => ({
        relation: "interactions" as const,
        row: at(data.interactions, index),
        shown: {
          ...nothingElse,
          source_type: "interaction",
          event_id: event.interaction_id,
          event_date: instantOf(event.interaction_date),
          sentiment_score: event.sentiment_score,
          event_text: event.interaction_notes,
          interaction_type: event.interaction_type,
          agent_id: event.agent_id,
        },
      })),
      ...reviews.map((event, index) => ({
        relation: "reviews" as const,
        row: at(data.reviews, index),
        shown: {
          ...nothingElse,
          source_type: "review",
          event_id: event.review_id,
          event_date: instantOf(event.review_date),
          sentiment_score: event.sentiment_score,
          event_text: event.review_text,
          event_text_english: event.review_text_english,
          product_id: event.product_id,
          review_rating: event.review_rating,
          review_language: event.review_language,
        },
      })),
      ...tickets.map((event, index) => ({
        relation: "tickets" as const,
        row: at(data.tickets, index),
        shown: {
          ...nothingElse,
          source_type: "ticket",
          event_id: event.ticket_id,
          event_date: instantOf(event.ticket_date),
          sentiment_score: event.sentiment_score,
          event_text: event.ticket_description,
          ticket_category: event.ticket_category,
          priority_level: unquoted(event.priority_level),
          ticket_status: event.ticket_status,
          expected_resolution_timeframe: event.expected_resolution_timeframe,
          requested_remedy: event.requested_remedy,
        },
      })),
    ],
  };
}

const nothingElse = {
  event_text_english: null,
  interaction_type: null,
  agent_id: null,
  product_id: null,
  review_rating: null,
  review_language: null,
  ticket_category: null,
  priority_level: null,
  ticket_status: null,
  expected_resolution_timeframe: null,
  requested_remedy: null,
};

type Cell = string | number | null;

/** Whether one of the texts holds the search text, in any case. No search text: everything is found. */
export function holds(search: string, texts: readonly (string | null)[]): boolean {
  return search === "" || texts.some((text) => text?.toLowerCase().includes(search.toLowerCase()));
}

/** The page that the parameters ask for: sorted by one column, ties by the id, null last. */
export function pageOf<Row extends Readonly<Record<string, Cell>>>(
  rows: readonly Row[],
  id: keyof Row & string,
  { sort, direction, limit, offset }: Required<Omit<QueryParameters, "filters" | "fromEnd">>,
): Row[] {
  const sign = direction === "asc" ? 1 : -1;
  return rows
    .toSorted(
      (one, other) =>
        compareCells(one[sort] ?? null, other[sort] ?? null, sign) ||
        compareCells(one[id] ?? null, other[id] ?? null, 1),
    )
    .slice(offset, offset + limit);
}

/** Text by its bytes, as both engines do. */
export function compareCells(one: Cell, other: Cell, sign: number): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return sign * (typeof one === "number" ? one - Number(other) : compareText(one, String(other)));
}

function compareText(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}

/** Known values by their place, others behind them by name. */
function orderOf(key: keyof typeof knownOrders, value: string | null): string | null {
  if (value === null) return null;
  const known: readonly string[] = knownOrders[key];
  const place = known.indexOf(value);
  return place === -1 ? `${known.length + 1}${value}` : String(place + 1);
}

function instantOf(stored: string): string {
  return new Date(`${stored}Z`).toISOString();
}

function at<Row>(rows: readonly Row[], index: number): Row {
  const row = rows[index];
  if (row === undefined) throw new RangeError("The records and their rows are not of equal number.");
  return row;
}
