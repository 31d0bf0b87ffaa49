import type { FilterKey, ListFilterKey, Relation } from "@customer-pulse/contract/values";
import { enrichInteraction, enrichReview, enrichTicket, type RawRecords } from "@customer-pulse/warehouse/records";

type Text = string | null;

/** One thing that happened, of whichever source; what its source does not have is null. */
export interface Happening {
  sourceType: "interaction" | "review" | "ticket";
  eventId: string;
  customerId: string;
  /** As recorded: `2026-03-01T10:00:00`. */
  at: string;
  day: string;
  score: number | null;
  text: Text;
  textEnglish: Text;
  interactionType: Text;
  agentId: Text;
  productId: Text;
  rating: number | null;
  reviewLanguage: Text;
  ticketCategory: Text;
  priorityLevel: Text;
  ticketStatus: Text;
  timeframe: Text;
  remedy: Text;
}

/** What a customer's own record and events add up to. */
export interface Person {
  customerId: string;
  persona: Text;
  signUpDate: string;
  productsOwned: number;
  lifetimeValue: number;
  /** Scored events in order of time. */
  average: number | null;
  trend: number | null;
  volatility: number | null;
  rating: number | null;
  tickets: number;
  values: Record<"valueSegment" | "derivedPersona" | "churnRisk" | "upsellOpportunity" | "overallSentiment", string>;
  /** In order of time. */
  happenings: readonly Happening[];
}

/** Filters as a caller states them, with days instead of a relative range. */
export type StatedFilters = { readonly [Key in ListFilterKey]?: readonly string[] } & {
  readonly dateFrom?: string;
  readonly dateTo?: string;
};

/** Which filters each relation carries, from the design's section 4 and not from the contract. */
const ofCustomers: readonly FilterKey[] = [
  "valueSegment",
  "derivedPersona",
  "churnRisk",
  "upsellOpportunity",
  "overallSentiment",
  "customerId",
];
const ofEvents: readonly FilterKey[] = ["dateFrom", "dateTo", ...ofCustomers];
const carriedBy: Record<Relation, readonly FilterKey[]> = {
  customers: ofCustomers,
  sentiment: [...ofEvents, "sourceType"],
  interactions: [...ofEvents, "interactionType", "agentId"],
  reviews: [...ofEvents, "reviewLanguage", "productId", "reviewRating"],
  tickets: [...ofEvents, "priorityLevel", "ticketCategory", "ticketStatus"],
};

const nothing = {
  text: null,
  textEnglish: null,
  interactionType: null,
  agentId: null,
  productId: null,
  rating: null,
  reviewLanguage: null,
  ticketCategory: null,
  priorityLevel: null,
  ticketStatus: null,
  timeframe: null,
  remedy: null,
} as const;

/**
 * Everyone and everything in a set of RAW records. Only the scores and classes of single texts come from the code under
 * test; rules, filters and sums are written here from the design, without SQL.
 */
export class Population {
  readonly people: readonly Person[];
  readonly happenings: readonly Happening[];
  readonly #personOf: ReadonlyMap<string, Person>;

  constructor(raw: RawRecords) {
    this.happenings = readHappenings(raw).sort(inOrderOfTime);
    const ownOf = Map.groupBy(this.happenings, ({ customerId }) => customerId);
    this.people = [...raw.customers].map((record) => ({
      customerId: record.customer_id,
      persona: record.persona,
      signUpDate: record.sign_up_date,
      productsOwned: record.products_owned,
      lifetimeValue: Math.round(record.lifetime_value * 100) / 100,
      ...signals(record.lifetime_value, ownOf.get(record.customer_id) ?? []),
      happenings: ownOf.get(record.customer_id) ?? [],
    }));
    this.#personOf = new Map(this.people.map((person) => [person.customerId, person]));
  }

  /** First and last day on which anything happened. */
  get bounds(): { from: string; to: string } {
    return { from: this.happenings[0]?.day ?? "", to: this.happenings.at(-1)?.day ?? "" };
  }

  person(customerId: string): Person | undefined {
    return this.#personOf.get(customerId);
  }

  /** The customers that the filters leave, without those keys. */
  customers(filters: StatedFilters, without: readonly FilterKey[] = []): Person[] {
    return this.people.filter((person) => this.#passes("customers", filters, without, person, undefined));
  }

  /** What the filters leave of the events of one relation, without those keys. */
  events(
    relation: Exclude<Relation, "customers">,
    filters: StatedFilters,
    without: readonly FilterKey[] = [],
  ): Happening[] {
    return this.happenings.filter(
      (happening) =>
        (relation === "sentiment" || `${happening.sourceType}s` === relation) &&
        this.#passes(relation, filters, without, this.person(happening.customerId), happening),
    );
  }

  #passes(
    relation: Relation,
    filters: StatedFilters,
    without: readonly FilterKey[],
    person: Person | undefined,
    happening: Happening | undefined,
  ): boolean {
    const carried = carriedBy[relation];
    return Object.entries(filters).every(([name, wanted]) => {
      const key = name as FilterKey;
      if (!carried.includes(key) || without.includes(key) || wanted.length === 0) return true;
      if (key === "dateFrom") return happening === undefined || happening.day >= String(wanted);
      if (key === "dateTo") return happening === undefined || happening.day <= String(wanted);
      const value = filterValue(key, person, happening);
      return value !== null && wanted.includes(value);
    });
  }
}

function filterValue(key: FilterKey, person: Person | undefined, happening: Happening | undefined): string | null {
  switch (key) {
    case "customerId":
      return person?.customerId ?? happening?.customerId ?? null;
    case "valueSegment":
    case "derivedPersona":
    case "churnRisk":
    case "upsellOpportunity":
    case "overallSentiment":
      return person?.values[key] ?? null;
    case "reviewRating":
      return happening?.rating == null ? null : String(happening.rating);
    case "dateFrom":
    case "dateTo":
    case "dateRange":
      return null;
    default:
      return happening?.[key] ?? null;
  }
}

function readHappenings(raw: RawRecords): Happening[] {
  const interactions = [...raw.interactions].map(enrichInteraction).map(
    (record): Happening => ({
      ...nothing,
      sourceType: "interaction",
      eventId: record.interaction_id,
      customerId: record.customer_id,
      at: record.interaction_date,
      day: record.interaction_date.slice(0, 10),
      score: record.sentiment_score,
      text: record.interaction_notes,
      interactionType: record.interaction_type,
      agentId: record.agent_id,
    }),
  );
  const reviews = [...raw.reviews].map(enrichReview).map(
    (record): Happening => ({
      ...nothing,
      sourceType: "review",
      eventId: record.review_id,
      customerId: record.customer_id,
      at: record.review_date,
      day: record.review_date.slice(0, 10),
      score: record.sentiment_score,
      text: record.review_text,
      textEnglish: record.review_text_english,
      productId: record.product_id,
      rating: record.review_rating,
      reviewLanguage: record.review_language,
    }),
  );
  const tickets = [...raw.tickets].map(enrichTicket).map(
    (record): Happening => ({
      ...nothing,
      sourceType: "ticket",
      eventId: record.ticket_id,
      customerId: record.customer_id,
      at: record.ticket_date,
      day: record.ticket_date.slice(0, 10),
      score: record.sentiment_score,
      text: record.ticket_description,
      ticketCategory: record.ticket_category,
      priorityLevel: record.priority_level.replaceAll('"', ""),
      ticketStatus: record.ticket_status,
      timeframe: record.expected_resolution_timeframe,
      remedy: record.requested_remedy,
    }),
  );
  return [...interactions, ...reviews, ...tickets];
}

function inOrderOfTime(one: Happening, other: Happening): number {
  const keys = ({ at, sourceType, score }: Happening) => [at, sourceType, score ?? 0] as const;
  const [a, b] = [keys(one), keys(other)];
  for (const [index, value] of a.entries()) {
    const against = b[index] ?? "";
    if (value !== against) return value < against ? -1 : 1;
  }
  return 0;
}

/** The rules of the design's section 2. */
function signals(
  lifetimeValue: number,
  happenings: readonly Happening[],
): Pick<Person, "average" | "trend" | "volatility" | "rating" | "tickets" | "values"> {
  const scores = happenings.flatMap(({ score }) => (score === null ? [] : [score]));
  const average = mean(scores);
  const trend = scores.length === 0 ? null : (scores.at(-1) ?? 0) - (scores[0] ?? 0);
  const volatility = scores.length === 0 ? null : Math.max(...scores) - Math.min(...scores);
  const rating = mean(happenings.flatMap(({ rating }) => (rating === null ? [] : [rating])));
  const tickets = happenings.filter(({ sourceType }) => sourceType === "ticket").length;
  // A comparison with NaN is false, as one with NULL is not true.
  const [a, t, v] = [average ?? Number.NaN, trend ?? Number.NaN, volatility ?? Number.NaN];
  return {
    average,
    trend,
    volatility,
    rating,
    tickets,
    values: {
      valueSegment: lifetimeValue >= 1000 ? "High Value" : lifetimeValue >= 500 ? "Medium Value" : "Low Value",
      overallSentiment: bandOf(a),
      derivedPersona: personaOf(a, t, v, tickets),
      churnRisk: (a < -0.1 && tickets >= 1) || a < -0.05 ? "High" : a < 0 || t < 0 ? "Medium" : "Low",
      upsellOpportunity: a > 0.3 && tickets <= 1 ? "High" : t > 0.3 ? "Medium" : "Low",
    },
  };
}

export function bandOf(score: number): string {
  if (score < -0.3) return "Negative";
  return score > 0.3 ? "Positive" : "Neutral";
}

function personaOf(average: number, trend: number, volatility: number, tickets: number): string {
  if (average > 0.5 && tickets <= 1) return "Satisfied";
  if (average < -0.1 && tickets >= 1) return "Frustrated";
  if (volatility > 0.95) return "Mixed";
  if (trend > 0.3) return "Improving";
  if (trend < -0.3) return "Deteriorating";
  return "Neutral";
}

/** Null over no values. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function scoresOf(happenings: readonly Happening[]): number[] {
  return happenings.flatMap(({ score }) => (score === null ? [] : [score]));
}

export function ratingsOf(happenings: readonly Happening[]): number[] {
  return happenings.flatMap(({ rating }) => (rating === null ? [] : [rating]));
}

/** A time as recorded, in the form in which the service tells it. */
export function instantOf(at: string): string {
  return new Date(`${at}Z`).toISOString();
}
