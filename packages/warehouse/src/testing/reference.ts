import type { AppliedFilters } from "@customer-pulse/contract";
import { applicableFilters, type FilterKey, type ListFilterKey, type Relation } from "@customer-pulse/contract/values";
import { enrichInteraction, enrichReview, enrichTicket } from "../embedded/enrich/enrich.ts";
import type { CustomerRecord, RawRecords } from "../embedded/raw/records.ts";

/**
 * The warehouse's figures worked out in plain TypeScript from RAW records. Only the scores come from the same code;
 * rules, filters and sums are written here a second time, from the design and not from the SQL.
 */

type Value = string | null;

/** A row of one relation: the values that filters can ask for, and the numbers that measures use. */
export interface ReferenceRow {
  customerId: string;
  /** `YYYY-MM-DDTHH:mm:ss`; empty for customers, whom dates do not filter. */
  instant: string;
  /** Its day. */
  day: string;
  score: number | null;
  rating: number | null;
  values: Partial<Record<ListFilterKey, Value>>;
}

/** What a customer's events add up to; null where none of them says anything about it. */
export interface ReferenceSignals {
  averageSentiment: number | null;
  sentimentTrend: number | null;
  sentimentVolatility: number | null;
  ticketCount: number | null;
  averageRating: number | null;
}

export interface ReferenceCustomer extends ReferenceRow, ReferenceSignals {
  record: CustomerRecord;
  lifetimeValue: number;
  /** One entry a ticket, oldest first; null without a ticket. */
  ticketCategories: Value[] | null;
  /** The same, as stored: with the classifier's quotes where it left them. */
  ticketPriorities: Value[] | null;
  /** What stands for a language model's summary; null without events. */
  summary: string | null;
}

export interface ReferenceData {
  customers: ReferenceCustomer[];
  sentiment: ReferenceRow[];
  interactions: ReferenceRow[];
  reviews: ReferenceRow[];
  tickets: ReferenceRow[];
}

interface Event extends ReferenceRow {
  source: "interaction" | "review" | "ticket";
}

interface Ticket extends Event {
  id: string;
  storedPriority: string;
}

export function referenceOf(raw: RawRecords): ReferenceData {
  const interactions = [...raw.interactions].map(enrichInteraction).map(
    (record): Event => ({
      customerId: record.customer_id,
      instant: record.interaction_date,
      day: record.interaction_date.slice(0, 10),
      source: "interaction",
      score: record.sentiment_score,
      rating: null,
      values: { interactionType: record.interaction_type, agentId: record.agent_id },
    }),
  );
  const reviews = [...raw.reviews].map(enrichReview).map(
    (record): Event => ({
      customerId: record.customer_id,
      instant: record.review_date,
      day: record.review_date.slice(0, 10),
      source: "review",
      score: record.sentiment_score,
      rating: record.review_rating,
      values: {
        reviewLanguage: record.review_language,
        productId: record.product_id,
        reviewRating: record.review_rating === null ? null : String(record.review_rating),
      },
    }),
  );
  const tickets = [...raw.tickets].map(enrichTicket).map(
    (record): Ticket => ({
      id: record.ticket_id,
      storedPriority: record.priority_level,
      customerId: record.customer_id,
      instant: record.ticket_date,
      day: record.ticket_date.slice(0, 10),
      source: "ticket",
      score: record.sentiment_score,
      rating: null,
      values: {
        priorityLevel: record.priority_level.replaceAll('"', ""),
        ticketCategory: record.ticket_category,
        ticketStatus: record.ticket_status,
      },
    }),
  );
  const events = [...interactions, ...reviews, ...tickets];
  const eventsOf = groupBy(events, ({ customerId }) => customerId);
  const ticketsOf = groupBy(
    tickets.toSorted((one, other) => compare(one.instant, other.instant) || compare(one.id, other.id)),
    ({ customerId }) => customerId,
  );
  return {
    customers: [...raw.customers].map((record) => {
      const events = eventsOf.get(record.customer_id) ?? [];
      const signals = signalsOf(events);
      const own = ticketsOf.get(record.customer_id) ?? null;
      return {
        record,
        customerId: record.customer_id,
        instant: "",
        day: "",
        score: null,
        rating: null,
        lifetimeValue: record.lifetime_value,
        ...signals,
        ticketCategories: own?.map(({ values }) => values.ticketCategory ?? null) ?? null,
        ticketPriorities: own?.map(({ storedPriority }) => storedPriority) ?? null,
        summary: summaryOf(events, signals),
        values: {
          customerId: record.customer_id,
          valueSegment:
            record.lifetime_value >= 1000 ? "High Value" : record.lifetime_value >= 500 ? "Medium Value" : "Low Value",
          ...derivedFrom(signals),
        },
      };
    }),
    sentiment: events.map((event) => ({ ...event, values: { sourceType: event.source } })),
    interactions,
    reviews,
    tickets,
  };
}

function signalsOf(events: readonly Event[]): ReferenceSignals {
  const inOrder = events
    .filter(({ score }) => score !== null)
    .sort(
      (one, other) =>
        compare(one.instant, other.instant) ||
        compare(one.source, other.source) ||
        Number(one.score) - Number(other.score),
    )
    .map(({ score }) => Number(score));
  const [first] = inOrder;
  const last = inOrder.at(-1);
  const tickets = events.filter(({ source }) => source === "ticket").length;
  return {
    averageSentiment: mean(inOrder),
    sentimentTrend: first === undefined || last === undefined ? null : last - first,
    sentimentVolatility: inOrder.length === 0 ? null : Math.max(...inOrder) - Math.min(...inOrder),
    ticketCount: tickets === 0 ? null : tickets,
    averageRating: mean(ratings(events)),
  };
}

function summaryOf(events: readonly Event[], { averageSentiment, sentimentTrend }: ReferenceSignals): string | null {
  const last = events
    .map(({ day }) => day)
    .sort()
    .at(-1);
  if (last === undefined) return null;
  const numberOf = (wanted: Event["source"]) => events.filter(({ source }) => source === wanted).length;
  const topics = groupBy(
    events.flatMap(({ values }) => values.ticketCategory ?? []),
    (topic) => topic,
  );
  const [topic] = [...topics].sort(([, one], [, other]) => other.length - one.length)[0] ?? [];
  return [
    `Interactions: ${numberOf("interaction")}, reviews: ${numberOf("review")}, support tickets: ${numberOf("ticket")}; the last contact was on ${last}.`,
    averageSentiment === null ? "" : moodOf(averageSentiment, sentimentTrend ?? 0),
    topic === undefined ? "" : ` Most tickets are about: ${topic}.`,
  ].join("");
}

function moodOf(average: number, trend: number): string {
  const mood = average < -0.3 ? "negative" : average > 0.3 ? "positive" : "neutral";
  const course = trend > 0.3 ? "has improved" : trend < -0.3 ? "has worsened" : "has hardly changed";
  const signed = `${average < 0 ? "-" : "+"}${Math.abs(average).toFixed(2)}`;
  return ` The mood is ${mood} on average (${signed}) and ${course} since the first contact.`;
}

function derivedFrom(signals: ReferenceSignals): Partial<Record<ListFilterKey, string>> {
  const average = signals.averageSentiment ?? Number.NaN;
  const trend = signals.sentimentTrend ?? Number.NaN;
  const volatility = signals.sentimentVolatility ?? Number.NaN;
  const tickets = signals.ticketCount ?? 0;
  return {
    overallSentiment: average < -0.3 ? "Negative" : average > 0.3 ? "Positive" : "Neutral",
    derivedPersona: personaOf(average, trend, volatility, tickets),
    churnRisk: churnOf(average, trend, tickets),
    upsellOpportunity: average > 0.3 && tickets <= 1 ? "High" : trend > 0.3 ? "Medium" : "Low",
  };
}

function personaOf(average: number, trend: number, volatility: number, tickets: number): string {
  if (average > 0.5 && tickets <= 1) return "Satisfied";
  if (average < -0.1 && tickets >= 1) return "Frustrated";
  if (volatility > 0.95) return "Mixed";
  if (trend > 0.3) return "Improving";
  if (trend < -0.3) return "Deteriorating";
  return "Neutral";
}

function churnOf(average: number, trend: number, tickets: number): string {
  if ((average < -0.1 && tickets >= 1) || average < -0.05) return "High";
  if (average < 0 || trend < 0) return "Medium";
  return "Low";
}

/** The rows of a relation that match, with the filters that it can carry. */
export function matching<Name extends Relation>(
  data: ReferenceData,
  relation: Name,
  filters: AppliedFilters,
): ReferenceData[Name] {
  const carries = (key: FilterKey) => (applicableFilters[relation] as readonly FilterKey[]).includes(key);
  const customersOf = new Map(data.customers.map((entry) => [entry.customerId, entry]));
  const isCustomerFilter = (key: FilterKey) => (applicableFilters.customers as readonly FilterKey[]).includes(key);
  const lists = (Object.entries(filters) as [FilterKey, string | string[]][]).flatMap(([key, wanted]) =>
    Array.isArray(wanted) && wanted.length > 0 && carries(key) ? [[key as ListFilterKey, wanted] as const] : [],
  );
  return (data[relation] as ReferenceRow[]).filter((row) => {
    if (carries("dateFrom") && filters.dateFrom !== undefined && row.day < filters.dateFrom) return false;
    if (carries("dateTo") && filters.dateTo !== undefined && row.day > filters.dateTo) return false;
    return lists.every(([key, wanted]) => {
      const holder = isCustomerFilter(key) ? customersOf.get(row.customerId) : row;
      const value = holder?.values[key] ?? null;
      return value !== null && wanted.includes(value);
    });
  }) as ReferenceData[Name];
}

/** First day of the period that a day lies in; weeks begin on Monday. */
export function periodOf(day: string, grain: "day" | "week" | "month"): string {
  if (grain === "month") return `${day.slice(0, 7)}-01`;
  if (grain === "day") return day;
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}

/** Null for no values, as a measure without data is. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function scores(rows: readonly ReferenceRow[]): number[] {
  return rows.flatMap(({ score }) => (score === null ? [] : [score]));
}

export function ratings(rows: readonly ReferenceRow[]): number[] {
  return rows.flatMap(({ rating }) => (rating === null ? [] : [rating]));
}

/** Groups in the order that queries promise: by key, null last. */
export function groupBy<Entry, Key extends string | null>(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => Key,
): Map<Key, Entry[]> {
  const groups = new Map<Key, Entry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return new Map([...groups].sort(([one], [other]) => compare(one ?? "\uffff", other ?? "\uffff")));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
