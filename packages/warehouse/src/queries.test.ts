import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import type { AppliedFilters } from "@customer-pulse/contract";
import { applicableFilters, grains, listFilterKeys, sortDirections } from "@customer-pulse/contract/values";
import { generateRecords } from "./embedded/generate/generate.ts";
import { firstPage } from "./first-page.ts";
import { type QueryName, type QueryRow, queryRows } from "./queries.ts";
import { builtWarehouse } from "./testing/built-warehouse.ts";
import { review, ticket } from "./testing/records.ts";
import {
  groupBy,
  matching,
  mean,
  periodOf,
  type ReferenceData,
  type ReferenceRow,
  ratings,
  referenceOf,
  scores,
} from "./testing/reference.ts";
import { compareCells, holds, pageOf, type ReferenceTables, referenceTables } from "./testing/table-reference.ts";
import type { QueryParameters } from "./warehouse.ts";

/** Two engines or two runs agree to this relative difference; summation order is free. */
const tolerance = 1e-12;

const generated = generateRecords({ customers: 120, seed: 7, until: "2026-02-28" });
/** With characters that mean something to SQL, to a pattern or to a script of its own. */
const awkward = "100% done_so far, it's <b>fine</b> 🙃 שלום עולם";
const raw = {
  ...generated,
  reviews: [...generated.reviews, review({ customer_id: "CUST-00002", review_text: awkward })],
  tickets: [...generated.tickets, ticket({ customer_id: "CUST-00002", ticket_description: awkward })],
};
const data = referenceOf(raw);

let built: Awaited<ReturnType<typeof builtWarehouse>>;
let tables: ReferenceTables;
before(async () => {
  built = await builtWarehouse(raw);
  const summaries = new Map(data.customers.map(({ customerId, summary }) => [customerId, summary]));
  tables = referenceTables(raw, data, summaries);
});
after(async () => {
  await built[Symbol.asyncDispose]();
});

/** Of pages read from the end there is a test of their own. */
type AllParameters = Required<Omit<QueryParameters, "fromEnd">>;

/** Expected rows of each query, computed without SQL. */
type References = {
  [Name in QueryName]: (data: ReferenceData, parameters: AllParameters) => QueryRow<Name>[];
};

const references: References = {
  "filters/date-bounds": (all, { filters }) => {
    const days = (["sentiment", "interactions", "reviews", "tickets"] as const)
      .flatMap((relation) => matching(all, relation, filters).map(({ day }) => day))
      .sort();
    return [{ first_day: days[0] ?? null, last_day: days.at(-1) ?? null }];
  },
  "filters/matching": (all, { filters }) => [
    {
      customers: matching(all, "customers", filters).length,
      interactions: matching(all, "interactions", filters).length,
      reviews: matching(all, "reviews", filters).length,
      tickets: matching(all, "tickets", filters).length,
    },
  ],
  "filters/customer-options": (all, { filters }) =>
    options(matching(all, "customers", filters), [
      "churnRisk",
      "derivedPersona",
      "overallSentiment",
      "upsellOpportunity",
      "valueSegment",
    ]),
  "filters/sentiment-options": (all, { filters }) => options(matching(all, "sentiment", filters), ["sourceType"]),
  "filters/interaction-options": (all, { filters }) =>
    options(matching(all, "interactions", filters), ["agentId", "interactionType"], averageSentiment),
  "filters/review-options": (all, { filters }) =>
    options(matching(all, "reviews", filters), ["productId", "reviewLanguage", "reviewRating"], (rows) => ({
      ...averageSentiment(rows),
      average_rating: mean(ratings(rows)),
    })),
  "filters/ticket-options": (all, { filters }) =>
    options(matching(all, "tickets", filters), ["priorityLevel", "ticketCategory", "ticketStatus"], averageSentiment),
  "overview/sentiment-totals": (all, { filters }) => {
    const rows = matching(all, "sentiment", filters);
    return [{ average_sentiment: mean(scores(rows)), event_count: rows.length, scored_count: scores(rows).length }];
  },
  "overview/review-totals": (all, parameters) => {
    const found = new Set(foundReviews(all, parameters).map(([row]) => row));
    const rows = matching(all, "reviews", parameters.filters).filter((row) => found.has(row));
    return [{ average_rating: mean(ratings(rows)), review_count: rows.length, rated_count: ratings(rows).length }];
  },
  "overview/ticket-totals": (all, parameters) => [{ ticket_count: foundTickets(all, parameters).length }],
  "overview/customer-totals": (all, parameters) => {
    const found = new Set<ReferenceRow>(foundCustomers(all, parameters).map(([row]) => row));
    const customers = matching(all, "customers", parameters.filters).filter((row) => found.has(row));
    const atRisk = customers.filter(({ values }) => values.churnRisk === "High");
    const worth = (some: typeof customers) =>
      customers.length === 0
        ? null
        : some.reduce((cents, entry) => cents + Math.round(entry.lifetimeValue * 100), 0) / 100;
    return [
      {
        known_count: customers.length,
        customer_count: customers.length,
        signal_count: customers.length,
        high_churn_count: atRisk.length,
        lifetime_value: worth(customers),
        lifetime_value_at_risk: worth(atRisk),
      },
    ];
  },
  "sentiment/sentiment-trend": (all, { filters, grain }) =>
    [...byPeriod(matching(all, "sentiment", filters), grain)].map(([period, rows]) => ({
      period,
      average_sentiment: mean(scores(rows)),
      event_count: rows.length,
      scored_count: scores(rows).length,
    })),
  "sentiment/sentiment-trend-by-source": (all, { filters, grain }) =>
    [...byPeriod(matching(all, "sentiment", filters), grain)].flatMap(([period, inPeriod]) =>
      [...groupBy(inPeriod, ({ values }) => values.sourceType ?? null)].map(([source_type, rows]) => ({
        period,
        source_type,
        average_sentiment: mean(scores(rows)),
        event_count: rows.length,
        scored_count: scores(rows).length,
      })),
    ),
  "sentiment/score-bands": (all, { filters }) => {
    const scored = matching(all, "sentiment", filters).flatMap(({ score, values }) =>
      score === null ? [] : [{ source_type: values.sourceType ?? null, band: bandOf(score) }],
    );
    return [...groupBy(scored, ({ source_type }) => source_type)].flatMap(([source_type, ofSource]) =>
      [...groupBy(ofSource, ({ band }) => band)].map(([band, rows]) => ({
        source_type,
        band,
        event_count: rows.length,
      })),
    );
  },
  "sentiment/sentiment-scatter": (all, { filters, limit }) => {
    const customers = byId(matching(all, "customers", filters)).filter(({ sentimentTrend }) => sentimentTrend !== null);
    const kept = customers.filter((_, index) => ((index + 1) * limit) % customers.length < limit);
    return kept.map(({ customerId, sentimentTrend, sentimentVolatility, values }) => ({
      customer_id: customerId,
      sentiment_trend: sentimentTrend ?? Number.NaN,
      sentiment_volatility: sentimentVolatility ?? Number.NaN,
      overall_sentiment: values.overallSentiment ?? null,
      total_count: customers.length,
    }));
  },
  "product/rating-trend": (all, { filters, grain }) =>
    [...byPeriod(matching(all, "reviews", filters), grain)].map(([period, rows]) => ({
      period,
      average_rating: mean(ratings(rows)),
      review_count: rows.length,
      rated_count: ratings(rows).length,
    })),
  "support/ticket-volume": (all, { filters, grain }) =>
    [...byPeriod(matching(all, "tickets", filters), grain)].map(([period, rows]) => ({
      period,
      ticket_count: rows.length,
    })),
  "support/tickets-per-customer": (all, { filters }) => {
    const tickets = matching(all, "tickets", filters);
    const counts = matching(all, "customers", filters).map(
      ({ customerId }) => tickets.filter((row) => row.customerId === customerId).length,
    );
    return [...new Set(counts)]
      .sort((one, other) => one - other)
      .map((ticket_count) => ({
        ticket_count,
        customer_count: counts.filter((count) => count === ticket_count).length,
      }));
  },
  "segments/churn-heatmap": (all, { filters }) =>
    [...groupBy(matching(all, "customers", filters), ({ values }) => values.churnRisk ?? null)].flatMap(
      ([churn_risk, inRow]) =>
        [...groupBy(inRow, ({ values }) => values.upsellOpportunity ?? null)].map(([upsell_opportunity, rows]) => ({
          churn_risk,
          upsell_opportunity,
          customer_count: rows.length,
        })),
    ),
  "segments/value-segments": (all, { filters }) =>
    [...groupBy(matching(all, "customers", filters), ({ values }) => values.valueSegment ?? null)].map(
      ([value_segment, rows]) => ({
        value_segment,
        customer_count: rows.length,
        average_sentiment: mean(rows.flatMap(({ averageSentiment: average }) => (average === null ? [] : [average]))),
        average_tickets: mean(rows.map(({ ticketCount }) => ticketCount ?? 0)),
        average_rating: mean(rows.flatMap(({ averageRating }) => (averageRating === null ? [] : [averageRating]))),
      }),
    ),
  "support/ticket-table": (all, parameters) =>
    pageOf(
      foundTickets(all, parameters).map(([, row]) => row),
      "ticket_id",
      parameters,
    ),
  "product/review-table": (all, parameters) =>
    pageOf(
      foundReviews(all, parameters).map(([, row]) => row),
      "review_id",
      parameters,
    ),
  "segments/segment-table": (all, parameters) =>
    pageOf(
      foundCustomers(all, parameters).map(([, row]) => row),
      "customer_id",
      parameters,
    ),
  "customers/customer-picker": (all, parameters) => {
    const begins = (id: string) => id.toLowerCase().startsWith(parameters.search.toLowerCase());
    return foundById(all, parameters)
      .toSorted(
        (one, other) =>
          Number(begins(other.customer_id)) - Number(begins(one.customer_id)) ||
          compareCells(one.customer_id, other.customer_id, 1),
      )
      .slice(0, parameters.limit)
      .map(({ customer_id, value_segment, derived_persona, churn_risk, overall_sentiment }) => ({
        customer_id,
        value_segment,
        derived_persona,
        churn_risk,
        overall_sentiment,
      }));
  },
  "customers/customer-matches": (all, parameters) => [{ customer_count: foundById(all, parameters).length }],
  "customers/customer-timeline": (all, { filters, limit, offset }) => {
    const matched = {
      interactions: new Set(matching(all, "interactions", filters)),
      reviews: new Set(matching(all, "reviews", filters)),
      tickets: new Set(matching(all, "tickets", filters)),
    };
    return tables.happenings
      .filter(({ relation, row }) => matched[relation].has(row))
      .map(({ shown }) => shown)
      .sort(
        (one, other) =>
          compareCells(one.event_date, other.event_date, -1) ||
          compareCells(one.source_type, other.source_type, 1) ||
          compareCells(one.event_id, other.event_id, 1),
      )
      .slice(offset, offset + limit);
  },
  "customers/customer-profile": (all, { filters, limit }) => {
    const contacts = contactsOf(matching(all, "sentiment", filters));
    const customers = byId(matching(all, "customers", filters)).slice(0, limit);
    return customers.map((customer) => ({
      customer_id: customer.customerId,
      in_signals: true,
      persona: customer.record.persona,
      sign_up_date: customer.record.sign_up_date,
      products_owned: customer.record.products_owned,
      lifetime_value: customer.lifetimeValue,
      value_segment: customer.values.valueSegment ?? null,
      derived_persona: customer.values.derivedPersona ?? null,
      churn_risk: customer.values.churnRisk ?? null,
      upsell_opportunity: customer.values.upsellOpportunity ?? null,
      overall_sentiment: customer.values.overallSentiment ?? null,
      average_sentiment: customer.averageSentiment,
      sentiment_trend: customer.sentimentTrend,
      sentiment_volatility: customer.sentimentVolatility,
      average_rating: customer.averageRating,
      ticket_count: customer.ticketCount,
      ticket_categories: customer.ticketCategories,
      ticket_priorities: customer.ticketPriorities,
      customer_summary: customer.summary,
      first_contact: contacts.get(customer.customerId)?.first ?? null,
      last_contact: contacts.get(customer.customerId)?.last ?? null,
    }));
  },
  "customers/customer-averages": (all, { filters }) => {
    const customers = matching(all, "customers", filters);
    return [
      {
        average_sentiment: mean(
          customers.flatMap(({ averageSentiment: average }) => (average === null ? [] : [average])),
        ),
        average_trend: mean(
          customers.flatMap(({ sentimentTrend }) => (sentimentTrend === null ? [] : [sentimentTrend])),
        ),
        average_tickets: mean(customers.map(({ ticketCount }) => ticketCount ?? 0)),
      },
    ];
  },
  "customers/last-contacts": (all, { filters }) => {
    const contacts = [...contactsOf(matching(all, "sentiment", filters)).values()];
    return [{ average_day: mean(contacts.map(({ last }) => Date.parse(last.slice(0, 10)) / 86_400_000)) }];
  },
};

function byId<Row extends ReferenceRow>(rows: readonly Row[]): Row[] {
  return rows.toSorted((one, other) => (one.customerId < other.customerId ? -1 : 1));
}

/** Each customer's first and last instant. */
function contactsOf(rows: readonly ReferenceRow[]): Map<string, { first: string; last: string }> {
  const contacts = [...groupBy(rows, ({ customerId }) => customerId)].map(([customerId, own]) => {
    const instants = own.map(({ instant }) => new Date(`${instant}Z`).toISOString()).sort();
    return [customerId, { first: instants.at(0) ?? "", last: instants.at(-1) ?? "" }] as const;
  });
  return new Map(contacts);
}

/** The bands of single events, as those of a customer's average. */
function bandOf(score: number): string {
  if (score < -0.3) return "Negative";
  return score > 0.3 ? "Positive" : "Neutral";
}

function averageSentiment(rows: readonly ReferenceRow[]) {
  return { average_sentiment: mean(scores(rows)) };
}

function foundTickets(all: ReferenceData, { filters, search }: AllParameters) {
  const matched = new Set(matching(all, "tickets", filters));
  return tables.tickets.filter(
    ([row, shown]) => matched.has(row) && holds(search, [shown.ticket_description, shown.ticket_id, shown.customer_id]),
  );
}

function foundReviews(all: ReferenceData, { filters, search }: AllParameters) {
  const matched = new Set(matching(all, "reviews", filters));
  return tables.reviews.filter(
    ([row, shown]) =>
      matched.has(row) &&
      holds(search, [shown.review_text, shown.review_text_english, shown.review_id, shown.customer_id]),
  );
}

function foundCustomers(all: ReferenceData, { filters, search }: AllParameters) {
  const matched = new Set<ReferenceRow>(matching(all, "customers", filters));
  return tables.customers.filter(
    ([row, shown]) => matched.has(row) && holds(search, [shown.customer_id, shown.customer_summary]),
  );
}

function foundById(all: ReferenceData, { filters, search }: AllParameters) {
  const matched = new Set<ReferenceRow>(matching(all, "customers", filters));
  return tables.customers.flatMap(([row, shown]) =>
    matched.has(row) && holds(search, [shown.customer_id]) ? [shown] : [],
  );
}

function byPeriod(rows: readonly ReferenceRow[], grain: AllParameters["grain"]) {
  return groupBy(rows, ({ day }) => periodOf(day, grain));
}

/** @param measures - what is said of each value beside how often it occurs. */
function options<Measures extends object = object>(
  rows: readonly ReferenceRow[],
  keys: readonly (keyof ReferenceRow["values"])[],
  measures?: (rows: readonly ReferenceRow[]) => Measures,
) {
  return keys.flatMap((filter_key) =>
    [...groupBy(rows, ({ values }) => values[filter_key] ?? null)].map(([value, group]) => ({
      filter_key: filter_key as string,
      value,
      row_count: group.length,
      ...(measures?.(group) as Measures),
    })),
  );
}

/** Some values that occur, of the relation that carries the key. */
function someValues(key: (typeof listFilterKeys)[number]): string[] {
  const holder = (["customers", "sentiment", "interactions", "reviews", "tickets"] as const).find((relation) =>
    (applicableFilters[relation] as readonly string[]).includes(key),
  );
  const rows: readonly ReferenceRow[] = holder === undefined ? [] : data[holder];
  const values = [...new Set(rows.flatMap(({ values: { [key]: value } }) => (value == null ? [] : [value])))].sort();
  return values.filter((_value, index) => index % 2 === 0).slice(0, 3);
}

const days = { dateFrom: "2025-06-10", dateTo: "2025-11-19" };
const cases: Record<string, AppliedFilters> = {
  "no filter": {},
  "a range of days": days,
  "one day": { dateFrom: "2025-09-16", dateTo: "2025-09-16" },
  "only a first day": { dateFrom: "2025-12-31" },
  "only a last day": { dateTo: "2024-12-31" },
  ...Object.fromEntries(listFilterKeys.map((key) => [key, { [key]: someValues(key) }])),
  "customer filters together": { churnRisk: ["High", "Medium"], valueSegment: ["High Value"] },
  "customer, day and event filters together": {
    ...days,
    churnRisk: ["High", "Low"],
    sourceType: ["review", "ticket"],
    reviewRating: ["1", "2", "5"],
    priorityLevel: ["High", "Critical"],
    interactionType: ["email", "chat", "call"],
  },
  "a value that does not occur": { churnRisk: ["Nowhere"], agentId: ["Nobody"] },
  "an empty list": { churnRisk: [], ticketStatus: [] },
  "a value that looks like SQL": { customerId: ["' OR 1=1 --", '"; DROP TABLE CUSTOMER_BASE; --'] },
};

for (const name of Object.keys(queryRows) as QueryName[]) {
  describe(`${name} agrees with figures worked out by hand`, () => {
    for (const [title, filters] of Object.entries(cases)) {
      test(`with ${title}`, async () => {
        for (const grain of grains) await assertReference(name, { ...firstPage(name), filters, grain, search: "" });
      });
    }
  });
}

const searches = [
  "",
  "the",
  "THE",
  "e",
  "100%",
  "_",
  "it's",
  "ü",
  "Ü",
  "🙃",
  "שלום",
  "CUST-0000",
  "0003",
  "no such text anywhere",
];

for (const name of Object.keys(queryRows) as QueryName[]) {
  test(`${name} finds what contains the search text, in any case and with no wildcards`, async () => {
    for (const search of searches) {
      for (const filters of [{}, { churnRisk: ["High"], ...days }]) {
        await assertReference(name, { ...firstPage(name), filters, grain: "month", search });
      }
    }
  });
}

const sorted = ["support/ticket-table", "product/review-table", "segments/segment-table"] as const;

for (const name of sorted) {
  describe(`the pages of ${name}`, () => {
    for (const sort of Object.keys(queryRows[name].shape)) {
      test(`sorted by ${sort}, both ways, show every row once and rows without a value last`, async () => {
        for (const direction of sortDirections) {
          const order = { filters: {}, grain: "day", search: "", sort, direction } as const;
          const whole = references[name](data, { ...order, limit: Number.POSITIVE_INFINITY, offset: 0 });
          const pages: Row[] = [];
          for (let offset = 0; offset <= whole.length; offset += 40) {
            pages.push(...(await built.warehouse.query(name, { ...order, limit: 40, offset })));
          }
          assertSameRows(pages, whole);
          const fromEnd = await built.warehouse.query(name, { ...order, fromEnd: true, limit: 40, offset: 3 });
          assertSameRows(fromEnd, whole.toReversed().slice(3, 43));
        }
      });
    }
  });
}

test("a customer's timeline has everything that happened once, newest first, over all its pages", async () => {
  const [customerId] = busiestCustomer();
  const of = {
    filters: { customerId: [customerId] },
    grain: "day" as const,
    ...firstPage("customers/customer-timeline"),
    search: "",
  };
  const whole = references["customers/customer-timeline"](data, { ...of, limit: 1_000, offset: 0 });
  assert.ok(whole.length > 3);
  const pages: Row[] = [];
  for (let offset = 0; offset <= whole.length; offset += 3) {
    pages.push(...(await built.warehouse.query("customers/customer-timeline", { ...of, limit: 3, offset })));
  }
  assertSameRows(pages, whole);
});

test("each search text but the last is found somewhere", () => {
  const texts = [...tables.tickets, ...tables.reviews, ...tables.customers].map(([, shown]) => Object.values(shown));
  const found = searches.filter((search) => texts.some((cells) => cells.some((cell) => holds(search, [String(cell)]))));
  assert.deepEqual(found, searches.slice(0, -1));
});

function busiestCustomer(): [customerId: string, happenings: number] {
  const counts = [...Map.groupBy(data.sentiment, ({ customerId }) => customerId)].map(
    ([id, rows]): [string, number] => [id, rows.length],
  );
  return counts.reduce((busiest, other) => (other[1] > busiest[1] ? other : busiest));
}

async function assertReference(name: QueryName, parameters: AllParameters): Promise<void> {
  const rows: readonly Row[] = await built.warehouse.query(name, parameters);
  assertSameRows(rows, references[name](data, parameters));
}

test("the cases exercise every filter with values that occur", () => {
  for (const key of listFilterKeys) {
    assert.ok(someValues(key).length > 0, key);
  }
});

type Row = Readonly<Record<string, string | number | boolean | readonly (string | null)[] | null>>;

function assertSameRows(actual: readonly Row[], expected: readonly Row[]): void {
  assert.equal(actual.length, expected.length);
  expected.forEach((row, index) => {
    const found = actual[index] ?? {};
    assert.deepEqual(Object.keys(found).sort(), Object.keys(row).sort());
    for (const [key, value] of Object.entries(row)) {
      const same =
        typeof value === "number" && typeof found[key] === "number"
          ? Math.abs(value - found[key]) <= tolerance * Math.max(1, Math.abs(value))
          : isDeepStrictEqual(value, found[key]);
      assert.ok(same, `row ${index}, ${key}: ${found[key]} instead of ${value}`);
    }
  });
}
