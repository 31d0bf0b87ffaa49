import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { AppliedFilters } from "@customer-pulse/contract";
import { applicableFilters, grains, listFilterKeys } from "@customer-pulse/contract/values";
import { generateRecords } from "./embedded/generate/generate.ts";
import { type QueryName, type QueryRow, queryRows } from "./queries.ts";
import { builtWarehouse } from "./testing/built-warehouse.ts";
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
import type { QueryParameters } from "./warehouse.ts";

/** Two engines or two runs agree to this relative difference; summation order is free. */
const tolerance = 1e-12;

const raw = generateRecords({ customers: 120, seed: 7, until: "2026-02-28" });
const data = referenceOf(raw);

let built: Awaited<ReturnType<typeof builtWarehouse>>;
before(async () => {
  built = await builtWarehouse(raw);
});
after(async () => {
  await built[Symbol.asyncDispose]();
});

/** Expected rows of each query, computed without SQL. */
type References = {
  [Name in QueryName]: (data: ReferenceData, parameters: Required<QueryParameters>) => QueryRow<Name>[];
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
  "overview/review-totals": (all, { filters }) => {
    const rows = matching(all, "reviews", filters);
    return [{ average_rating: mean(ratings(rows)), review_count: rows.length, rated_count: ratings(rows).length }];
  },
  "overview/ticket-totals": (all, { filters }) => [{ ticket_count: matching(all, "tickets", filters).length }],
  "overview/customer-totals": (all, { filters }) => {
    const customers = matching(all, "customers", filters);
    const atRisk = customers.filter(({ values }) => values.churnRisk === "High");
    const worth = (some: typeof customers) =>
      customers.length === 0
        ? null
        : some.reduce((cents, entry) => cents + Math.round(entry.lifetimeValue * 100), 0) / 100;
    return [
      {
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
};

/** The bands of single events, as those of a customer's average. */
function bandOf(score: number): string {
  if (score < -0.3) return "Negative";
  return score > 0.3 ? "Positive" : "Neutral";
}

function averageSentiment(rows: readonly ReferenceRow[]) {
  return { average_sentiment: mean(scores(rows)) };
}

function byPeriod(rows: readonly ReferenceRow[], grain: Required<QueryParameters>["grain"]) {
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
        for (const grain of grains) {
          const rows: readonly Row[] = await built.warehouse.query(name, { filters, grain });
          assertSameRows(rows, references[name](data, { filters, grain }));
        }
      });
    }
  });
}

test("the cases exercise every filter with values that occur", () => {
  for (const key of listFilterKeys) {
    assert.ok(someValues(key).length > 0, key);
  }
});

type Row = Readonly<Record<string, string | number | null>>;

function assertSameRows(actual: readonly Row[], expected: readonly Row[]): void {
  assert.equal(actual.length, expected.length);
  expected.forEach((row, index) => {
    const found = actual[index] ?? {};
    assert.deepEqual(Object.keys(found).sort(), Object.keys(row).sort());
    for (const [key, value] of Object.entries(row)) {
      const same =
        typeof value === "number" && typeof found[key] === "number"
          ? Math.abs(value - found[key]) <= tolerance * Math.max(1, Math.abs(value))
          : value === found[key];
      assert.ok(same, `row ${index}, ${key}: ${found[key]} instead of ${value}`);
    }
  });
}
