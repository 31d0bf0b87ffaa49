import {
  type FilterKey,
  knownOrders,
  type ListFilterKey,
  listFilterKeys,
  type Relation,
  type WidgetId,
} from "@customer-pulse/contract/values";
import { expectedKpi } from "./expected-kpi.ts";
import { expectedProfile } from "./expected-profile.ts";
import { expectedTrend } from "./expected-trend.ts";
import {
  bandOf,
  type Happening,
  instantOf,
  mean,
  type Population,
  ratingsOf,
  type StatedFilters,
  scoresOf,
} from "./population.ts";
import type { Question } from "./question.ts";

type Expectations = {
  [Id in WidgetId]: (all: Population, question: Question<Id>) => unknown;
};

/** What the service must answer, worked out without it. Rows of tables come unsorted and unpaged, without their columns. */
export function expectedPayload(all: Population, question: Question): unknown {
  const expectation = expectations[question.id] as (all: Population, question: Question) => unknown;
  return expectation(all, question);
}

const expectations: Expectations = {
  "filter-bar": (all, { filters }) => ({
    dateBounds: all.bounds,
    options: Object.fromEntries(
      listFilterKeys.filter((key) => key !== "customerId").map((key) => [key, optionsOf(all, key, filters)]),
    ),
    matching: {
      customers: all.customers(filters).length,
      interactions: all.events("interactions", filters).length,
      reviews: all.events("reviews", filters).length,
      tickets: all.events("tickets", filters).length,
    },
  }),
  "kpi-card": expectedKpi,
  "sentiment-trend": (all, question) =>
    expectedTrend(all, question, {
      events: all.events("sentiment", question.filters),
      by: question.options.by === "source" ? "sourceType" : null,
      numbers: ({ score }) => score,
      figure: mean,
    }),
  "ticket-volume": (all, question) =>
    expectedTrend(all, question, {
      events: all.events("tickets", question.filters),
      by: null,
      numbers: () => 1,
      figure: (numbers) => numbers.length,
    }),
  "rating-trend": (all, question) =>
    expectedTrend(all, question, {
      events: all.events("reviews", question.filters),
      by: null,
      numbers: ({ rating }) => rating,
      figure: mean,
    }),
  "sentiment-distribution": (all, { options, filters }) => {
    if (options.by === "none") return peopleBy(all, "overallSentiment", filters);
    const events = all.events("sentiment", filters, ["sourceType"]).filter(({ score }) => score !== null);
    const groups = [...Map.groupBy(events, ({ sourceType }) => sourceType)].map(([key, own]) => ({
      key,
      ...distribution(own, ({ score }) => bandOf(score ?? 0), "overallSentiment"),
    }));
    return { groups: groups.sort(inOrder("sourceType")) };
  },
  "churn-breakdown": (all, { filters }) => peopleBy(all, "churnRisk", filters),
  "persona-distribution": (all, { filters }) => peopleBy(all, "derivedPersona", filters),
  "rating-distribution": (all, { filters }) =>
    distribution(all.events("reviews", filters, ["reviewRating"]), rating, "reviewRating"),
  "interaction-sentiment": (all, { filters }) => moods(all, "interactions", "interactionType", filters),
  "ticket-priority": (all, { filters }) => moods(all, "tickets", "priorityLevel", filters),
  "ticket-categories": (all, { filters }) => moods(all, "tickets", "ticketCategory", filters),
  "language-sentiment": (all, { filters }) => {
    const { categories, total } = moods(all, "reviews", "reviewLanguage", filters);
    const events = all.events("reviews", filters, ["reviewLanguage"]);
    return {
      categories: categories.map((category) => ({
        ...category,
        averageRating: mean(ratingsOf(events.filter(({ reviewLanguage }) => reviewLanguage === category.key))),
      })),
      total,
    };
  },
  "tickets-per-customer": (all, { filters }) => {
    const people = all.customers(filters);
    const counts = Map.groupBy(all.events("tickets", filters), ({ customerId }) => customerId);
    const numbers = people.map(({ customerId }) => counts.get(customerId)?.length ?? 0);
    const most = Math.max(-1, ...numbers);
    return {
      bins: Array.from({ length: most + 1 }, (_, tickets) => ({
        tickets,
        customers: numbers.filter((number) => number === tickets).length,
      })),
    };
  },
  "value-segments": (all, { filters }) => {
    const people = all.customers(filters, ["valueSegment"]);
    const groups = [...Map.groupBy(people, ({ values }) => values.valueSegment)].map(([key, own]) => ({
      key,
      customers: own.length,
      averageSentiment: mean(own.flatMap(({ average }) => average ?? [])),
      averageTickets: mean(own.map(({ tickets }) => tickets)),
      averageRating: mean(own.flatMap((person) => person.rating ?? [])),
    }));
    return { categories: groups.sort(inOrder("valueSegment")) };
  },
  "churn-heatmap": (all, { filters }) => {
    const people = all.customers(filters, ["churnRisk", "upsellOpportunity"]);
    const present = (key: "churnRisk" | "upsellOpportunity") =>
      knownOrders[key].filter((value) => people.some(({ values }) => values[key] === value));
    const [rows, columns] = [present("churnRisk"), present("upsellOpportunity")];
    return {
      rows,
      columns,
      cells: rows.map((row) =>
        columns.map(
          (column) =>
            people.filter(({ values }) => values.churnRisk === row && values.upsellOpportunity === column).length,
        ),
      ),
      total: people.length,
    };
  },
  "sentiment-scatter": (all, { filters }) => {
    const people = all.customers(filters).filter(({ trend }) => trend !== null);
    people.sort((one, other) => (one.customerId < other.customerId ? -1 : 1));
    return {
      points: {
        customerId: people.map(({ customerId }) => customerId),
        trend: people.map(({ trend }) => trend),
        volatility: people.map(({ volatility }) => volatility),
        category: people.map(({ values }) => values.overallSentiment),
      },
      total: people.length,
      sampled: false,
    };
  },
  "ticket-table": (all, { options, filters }) =>
    all
      .events("tickets", filters)
      .filter(holds(options.search, ({ eventId, customerId, text }) => [eventId, customerId, text]))
      .map((ticket) => ({
        ticketDate: instantOf(ticket.at),
        ticketId: ticket.eventId,
        customerId: ticket.customerId,
        ticketCategory: ticket.ticketCategory,
        priorityLevel: ticket.priorityLevel,
        ticketStatus: ticket.ticketStatus,
        sentimentScore: ticket.score,
        ticketDescription: ticket.text,
        expectedResolutionTimeframe: ticket.timeframe,
        requestedRemedy: ticket.remedy,
      })),
  "review-table": (all, { options, filters }) =>
    all
      .events("reviews", filters)
      .filter(
        holds(options.search, ({ eventId, customerId, text, textEnglish }) => [eventId, customerId, text, textEnglish]),
      )
      .map((review) => ({
        reviewDate: instantOf(review.at),
        reviewId: review.eventId,
        customerId: review.customerId,
        productId: review.productId,
        reviewRating: review.rating,
        reviewLanguage: review.reviewLanguage,
        sentimentScore: review.score,
        reviewText: review.text,
        reviewTextEnglish: review.textEnglish,
      })),
  // The summary is text that the embedded build writes in SQL, no figure: it is left out on both sides.
  "segment-table": (all, { filters }) =>
    all.customers(filters).map((person) => ({
      customerId: person.customerId,
      ...person.values,
      averageSentiment: person.average,
      sentimentTrend: person.trend,
      sentimentVolatility: person.volatility,
      ticketCount: person.tickets === 0 ? null : person.tickets,
      averageRating: person.rating,
      lifetimeValue: person.lifetimeValue,
      productsOwned: person.productsOwned,
      signUpDate: person.signUpDate,
    })),
  "customer-picker": (all, { options, filters }) => {
    const search = options.search.toLowerCase();
    const found = all
      .customers(filters, ["customerId"])
      .filter(({ customerId }) => customerId.toLowerCase().includes(search));
    found.sort((one, other) => {
      const begins = (id: string) => (id.toLowerCase().startsWith(search) ? 0 : 1);
      return begins(one.customerId) - begins(other.customerId) || (one.customerId < other.customerId ? -1 : 1);
    });
    return {
      customers: found.slice(0, Number(options.limit)).map(({ customerId, values }) => ({
        customerId,
        valueSegment: values.valueSegment,
        derivedPersona: values.derivedPersona,
        churnRisk: values.churnRisk,
        overallSentiment: values.overallSentiment,
      })),
      total: found.length,
    };
  },
  "customer-profile": expectedProfile,
  "customer-timeline": (all, { options }) =>
    (all.person(options.customerId)?.happenings ?? []).map((happening) => ({
      sourceType: happening.sourceType,
      eventId: happening.eventId,
      at: instantOf(happening.at),
      sentimentScore: happening.score,
      text: happening.text,
      textEnglish: happening.textEnglish,
      interactionType: happening.interactionType,
      agentId: happening.agentId,
      productId: happening.productId,
      reviewRating: happening.rating,
      reviewLanguage: happening.reviewLanguage,
      ticketCategory: happening.ticketCategory,
      priorityLevel: happening.priorityLevel,
      ticketStatus: happening.ticketStatus,
      expectedResolutionTimeframe: happening.timeframe,
      requestedRemedy: happening.remedy,
    })),
};

interface Category {
  key: string | null;
  count: number;
  share: number | null;
}

function distribution<Entry>(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => string | null,
  order: ListFilterKey,
): { categories: Category[]; total: number } {
  const categories = [...Map.groupBy(entries, keyOf)].map(([key, own]) => ({
    key,
    count: own.length,
    share: own.length / entries.length,
  }));
  return { categories: categories.sort(inOrder(order)), total: entries.length };
}

function peopleBy(all: Population, key: "overallSentiment" | "churnRisk" | "derivedPersona", filters: StatedFilters) {
  return distribution(all.customers(filters, [key]), ({ values }) => values[key], key);
}

function moods(
  all: Population,
  relation: Exclude<Relation, "customers">,
  key: "interactionType" | "priorityLevel" | "ticketCategory" | "reviewLanguage",
  filters: StatedFilters,
) {
  const events = all.events(relation, filters, [key]);
  const { categories, total } = distribution(events, (event) => event[key], key);
  return {
    categories: categories.map((category) => ({
      ...category,
      averageSentiment: mean(scoresOf(events.filter((event) => event[key] === category.key))),
    })),
    total,
  };
}

const rating = ({ rating: stars }: Happening) => (stars === null ? null : String(stars));

/** Known values in their order, others after them by size and name; what is not stated last. */
function inOrder(dimension: ListFilterKey) {
  const known: readonly string[] = (knownOrders as Partial<Record<FilterKey, readonly string[]>>)[dimension] ?? [];
  const rank = (key: string | null) => (key === null ? 2e9 : known.includes(key) ? known.indexOf(key) : 1e9);
  return (one: { key: string | null; count?: number }, other: { key: string | null; count?: number }) =>
    rank(one.key) - rank(other.key) ||
    (other.count ?? 0) - (one.count ?? 0) ||
    (one.key ?? "").localeCompare(other.key ?? "", "en", { numeric: true });
}

function optionsOf(all: Population, key: ListFilterKey, filters: StatedFilters) {
  const relation = (["customers", "sentiment", "interactions", "reviews", "tickets"] as const).find((name) =>
    carriers[name].includes(key),
  );
  const textOf = (entry: unknown) => {
    const { values, ...fields } = entry as { values?: Record<string, string> } & Record<string, unknown>;
    const value = key === "reviewRating" ? fields["rating"] : (values?.[key] ?? fields[key]);
    return value === null || value === undefined ? null : String(value);
  };
  const entries = (given: StatedFilters): readonly unknown[] =>
    relation === undefined || relation === "customers"
      ? all.customers(given, [key])
      : all.events(relation, given, [key]);
  const counts = Map.groupBy(entries(filters), textOf);
  return [...Map.groupBy(entries({}), textOf).keys()]
    .map((value) => ({ value, count: counts.get(value)?.length ?? 0 }))
    .sort((one, other) => String(one.value).localeCompare(String(other.value)));
}

/** Which relation counts a key's options. */
const carriers: Record<Relation, readonly ListFilterKey[]> = {
  customers: ["valueSegment", "derivedPersona", "churnRisk", "upsellOpportunity", "overallSentiment"],
  sentiment: ["sourceType"],
  interactions: ["interactionType", "agentId"],
  reviews: ["reviewLanguage", "productId", "reviewRating"],
  tickets: ["priorityLevel", "ticketCategory", "ticketStatus"],
};

/** Whether one of the texts holds the search text, in any case. */
function holds<Entry>(search: string, textsOf: (entry: Entry) => readonly (string | null)[]) {
  const wanted = search.toLowerCase();
  return (entry: Entry) => textsOf(entry).some((text) => text?.toLowerCase().includes(wanted) ?? false);
}
