import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import type { ListFilterKey, WidgetId } from "@customer-pulse/contract";
import { type Row, readTables } from "./testing/records.ts";
import { testRecords } from "./testing/test-service.ts";
import { loadedFolder } from "./testing/warehouse-folder.ts";

const records = await testRecords();
after(() => records[Symbol.asyncDispose]());
const service = records.service();
const tables = await readTables(records.folder, [
  "CUSTOMER_BASE",
  "CUSTOMER_PERSONA_SIGNALS",
  "SENTIMENT_ANALYSIS",
  "FACT_CUSTOMER_INTERACTIONS",
  "FACT_PRODUCT_REVIEWS",
  "FACT_SUPPORT_TICKETS",
]);

/** As text, the form of filter values; without the classifier's JSON quotes. */
const textOf = (value: Row[string] | undefined) => (value == null ? null : String(value).replaceAll('"', ""));

function mean(values: readonly Row[string][]): number | null {
  const known = values.filter((value) => value !== null).map(Number);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}

function grouped(rows: readonly Row[], column: string): Map<string | null, Row[]> {
  return Map.groupBy(rows, (row) => textOf(row[column]));
}

/** As the service rounds, then to fewer digits: the order of adding is free. */
const rounded = (value: number | null | undefined) =>
  value == null ? null : Number(value.toPrecision(12)).toPrecision(10);

/** Each breakdown with the table and column that it counts. */
const breakdowns = [
  ["churn-breakdown", "CUSTOMER_PERSONA_SIGNALS", "churn_risk", "churnRisk"],
  ["persona-distribution", "CUSTOMER_PERSONA_SIGNALS", "derived_persona", "derivedPersona"],
  ["sentiment-distribution", "CUSTOMER_PERSONA_SIGNALS", "overall_sentiment", "overallSentiment"],
  ["ticket-priority", "FACT_SUPPORT_TICKETS", "priority_level", "priorityLevel"],
  ["ticket-categories", "FACT_SUPPORT_TICKETS", "ticket_category", "ticketCategory"],
  ["interaction-sentiment", "FACT_CUSTOMER_INTERACTIONS", "interaction_type", "interactionType"],
  ["rating-distribution", "FACT_PRODUCT_REVIEWS", "review_rating", "reviewRating"],
  ["language-sentiment", "FACT_PRODUCT_REVIEWS", "review_language", "reviewLanguage"],
] as const satisfies readonly (readonly [WidgetId, keyof typeof tables, string, ListFilterKey])[];

for (const [id, table, column, key] of breakdowns) {
  describe(id, () => {
    test("counts every row of its table by what the column holds", async () => {
      const { data } = await service.widget(id, "dateRange=all-time");
      assert.ok("categories" in data);
      const expected = grouped(tables[table], column);
      assert.equal(data.total, tables[table].length);
      assert.equal(data.categories.length, expected.size);
      for (const category of data.categories) {
        const rows = expected.get(category.key) ?? [];
        assert.equal(category.count, rows.length);
        assert.equal(rounded(category.share), rounded(rows.length / tables[table].length));
        if ("averageSentiment" in category) {
          assert.equal(
            rounded(category.averageSentiment),
            rounded(mean(rows.map((row) => row["sentiment_score"] ?? null))),
          );
        }
        if ("averageRating" in category) {
          assert.equal(rounded(category.averageRating), rounded(mean(rows.map((row) => row["review_rating"] ?? null))));
        }
      }
    });

    test("is not narrowed by its own filter, which it names, and is by others", async () => {
      const [value] = [...grouped(tables[table], column).keys()].filter((text) => text !== null);
      const all = await service.widget(id, "dateRange=all-time");
      const chosen = await service.widget(id, `dateRange=all-time&${key}=${encodeURIComponent(value ?? "")}`);
      assert.deepEqual(chosen.data, all.data);
      assert.deepEqual(chosen.meta.filters.own, [key]);
      assert.equal(key in chosen.meta.filters.applied, false);
      const customer = tables[table][0]?.["customer_id"];
      const { data } = await service.widget(id, `dateRange=all-time&customerId=${customer}`);
      assert.ok("categories" in data);
      assert.equal(data.total, tables[table].filter((row) => row["customer_id"] === customer).length);
    });

    test("has nothing to show where nothing matches", async () => {
      const { data } = await service.widget(id, "customerId=nobody");
      assert.deepEqual(data, { categories: [], total: 0 });
    });
  });
}

test("categories come by size, what has an order in that order", async () => {
  const { data } = await service.widget("ticket-categories", "dateRange=all-time");
  const counts = data.categories.filter(({ key }) => key !== null).map(({ count }) => count);
  assert.deepEqual(
    counts,
    counts.toSorted((a, b) => b - a),
  );
  const ratings = await service.widget("rating-distribution", "dateRange=all-time");
  const keys = ratings.data.categories.map(({ key }) => key).filter((key) => key !== null);
  assert.deepEqual(keys, keys.toSorted().reverse());
});

test("the breakdowns of one relation and the filter bar share one query", async () => {
  const counted = records.service();
  const query = "dateRange=last-90-days&churnRisk=High&priorityLevel=Critical";
  await counted.widget("filter-bar", query);
  const asked = counted.warehouse.calls.length;
  for (const id of ["ticket-priority", "ticket-categories", "churn-breakdown", "rating-distribution"] as const) {
    assert.equal((await counted.widget(id, query)).meta.cache, "hit", id);
  }
  assert.equal(counted.warehouse.calls.length, asked);
});

describe("sentiment-distribution by source", () => {
  const bandOf = (score: number): string => (score < -0.3 ? "Negative" : score > 0.3 ? "Positive" : "Neutral");

  test("cuts each source's scored events into bands", async () => {
    const { data } = await service.widget("sentiment-distribution", "by=source&dateRange=all-time");
    assert.ok("groups" in data);
    assert.deepEqual(
      data.groups.map(({ key }) => key),
      ["interaction", "review", "ticket"],
    );
    for (const { key, categories, total } of data.groups) {
      const scores = tables.SENTIMENT_ANALYSIS.filter(
        (row) => row["source_type"] === key && row["sentiment_score"] !== null,
      ).map((row) => Number(row["sentiment_score"]));
      const bands = Map.groupBy(scores, bandOf);
      const order = ["Positive", "Neutral", "Negative"].filter((band) => bands.has(band));
      assert.equal(total, scores.length);
      assert.deepEqual(
        categories.map((category) => [category.key, category.count]),
        order.map((band) => [band, bands.get(band)?.length]),
      );
      assert.equal(rounded(categories.reduce((sum, { share }) => sum + (share ?? 0), 0)), rounded(1));
    }
  });

  test("owns the source, where customers own the overall sentiment", async () => {
    const query = "sourceType=review&overallSentiment=Negative";
    const bySource = await service.widget("sentiment-distribution", `by=source&${query}`);
    assert.deepEqual(bySource.meta.filters.own, ["sourceType"]);
    assert.deepEqual(bySource.meta.filters.applied.overallSentiment, ["Negative"]);
    assert.match(bySource.meta.definition, /SENTIMENT_ANALYSIS/);
    const customers = await service.widget("sentiment-distribution", query);
    assert.deepEqual(customers.meta.filters.own, ["overallSentiment"]);
    assert.deepEqual(customers.meta.filters.notApplicable, ["sourceType"]);
    assert.match(customers.meta.definition, /CUSTOMER_PERSONA_SIGNALS/);
  });
});

describe("tickets-per-customer", () => {
  test("has every number of tickets up to the highest, the customers with none included", async () => {
    const query = "dateFrom=2025-10-01&dateTo=2026-01-31";
    const { data, meta } = await service.widget("tickets-per-customer", query);
    const inRange = tables.FACT_SUPPORT_TICKETS.filter((row) => {
      const day = String(row["ticket_date"]).slice(0, 10);
      return day >= "2025-10-01" && day <= "2026-01-31";
    });
    const counts = tables.CUSTOMER_BASE.map(
      ({ customer_id }) => inRange.filter((row) => row["customer_id"] === customer_id).length,
    );
    assert.deepEqual(
      data.bins,
      Array.from({ length: Math.max(...counts) + 1 }, (_, tickets) => ({
        tickets,
        customers: counts.filter((count) => count === tickets).length,
      })),
    );
    assert.deepEqual(meta.filters.applied, { dateFrom: "2025-10-01", dateTo: "2026-01-31" });
  });

  test("without any customer there is no bin", async () => {
    const { data } = await service.widget("tickets-per-customer", "customerId=nobody");
    assert.deepEqual(data.bins, []);
  });
});

test("value-segments averages customers, not their events", async () => {
  const { data, meta } = await service.widget("value-segments", "valueSegment=High%20Value&dateRange=last-30-days");
  const signals = new Map(tables.CUSTOMER_PERSONA_SIGNALS.map((row) => [row["customer_id"], row]));
  const segmentOf = (row: Row): string => {
    const value = Number(row["lifetime_value"]);
    return value >= 1000 ? "High Value" : value >= 500 ? "Medium Value" : "Low Value";
  };
  const expected = Map.groupBy(tables.CUSTOMER_BASE, segmentOf);
  assert.deepEqual(
    data.categories.map(({ key }) => key),
    ["High Value", "Medium Value", "Low Value"].filter((segment) => expected.has(segment)),
  );
  for (const category of data.categories) {
    const customers = expected.get(category.key ?? "") ?? [];
    const valuesOf = (column: string) =>
      customers.map((row) => signals.get(row["customer_id"] ?? "")?.[column] ?? null);
    assert.equal(category.customers, customers.length);
    assert.equal(rounded(category.averageSentiment), rounded(mean(valuesOf("avg_sentiment"))));
    assert.equal(rounded(category.averageTickets), rounded(mean(valuesOf("ticket_count").map((count) => count ?? 0))));
    assert.equal(rounded(category.averageRating), rounded(mean(valuesOf("avg_rating"))));
  }
  assert.deepEqual(meta.filters.own, ["valueSegment"]);
  assert.deepEqual(meta.filters.notApplicable, ["dateRange"]);
});

describe("rows as real tables have them", async () => {
  const instant = "2026-01-05T10:00:00";
  const customer = (customer_id: string) => ({
    customer_id,
    persona: "neutral",
    sign_up_date: "2025-01-05",
    products_owned: 1,
    lifetime_value: 4000,
  });
  const ticket = (ticket_id: string, values: object) => ({
    ticket_id,
    customer_id: "c1",
    ticket_date: instant,
    ticket_status: "open",
    ticket_category: "billing",
    ticket_description: "We are unhappy and angry.",
    ...values,
  });
  const awkward = await testRecords(
    await loadedFolder({
      customers: [customer("c1"), customer("c2")],
      customer_interactions: [
        {
          interaction_id: "i1",
          customer_id: "c1",
          interaction_date: instant,
          agent_id: null,
          interaction_type: null,
          interaction_notes: "They will write on Monday.",
        },
      ],
      product_reviews: [
        {
          review_id: "r1",
          customer_id: "c1",
          product_id: "p1",
          review_date: instant,
          review_rating: null,
          review_text: "We use it in two offices.",
          review_language: null,
        },
      ],
      support_tickets: [
        ticket("t1", { ticket_category: null, priority_level: '"High"' }),
        ticket("t2", { ticket_category: null, priority_level: "High" }),
        ticket("t3", { priority_level: '"Whenever"' }),
        ticket("t4", { ticket_category: "access", priority_level: "Low" }),
      ],
    }),
  );
  after(() => awkward[Symbol.asyncDispose]());
  const app = awkward.service();

  test("a category that nobody filled in is counted, as null and last, even where it is the largest", async () => {
    const { data } = await app.widget("ticket-categories");
    assert.deepEqual(
      data.categories.map(({ key, count }) => [key, count]),
      [
        ["access", 1],
        ["billing", 1],
        [null, 2],
      ],
    );
    for (const id of ["interaction-sentiment", "language-sentiment", "rating-distribution"] as const) {
      const { categories, total } = (await app.widget(id)).data;
      assert.equal(total, 1);
      assert.deepEqual([categories[0]?.key, categories[0]?.share], [null, 1]);
    }
  });

  test("reviews without a score or a rating are counted and have no average", async () => {
    const { data } = await app.widget("language-sentiment");
    assert.deepEqual(data.categories, [{ key: null, count: 1, share: 1, averageSentiment: null, averageRating: null }]);
    const trend = await app.widget("rating-trend", "grain=month");
    assert.deepEqual([trend.data.y, trend.data.counts], [[[null]], [[0]]]);
  });

  test("a classifier's JSON quotes are taken off, and an unknown priority comes after the known", async () => {
    const { data } = await app.widget("ticket-priority");
    assert.deepEqual(
      data.categories.map(({ key, count }) => [key, count]),
      [
        ["High", 2],
        ["Low", 1],
        ["Whenever", 1],
      ],
    );
  });

  test("where there is one value segment only, there is one; customers without tickets weigh as 0", async () => {
    const { data } = await app.widget("value-segments");
    assert.deepEqual(
      data.categories.map(({ key, customers, averageTickets, averageRating }) => [
        key,
        customers,
        averageTickets,
        averageRating,
      ]),
      [["High Value", 2, 2, null]],
    );
    assert.ok((data.categories[0]?.averageSentiment ?? 0) < 0);
  });

  test("a customer without events has no ticket, and is neutral", async () => {
    const { data } = await app.widget("tickets-per-customer");
    assert.deepEqual(data.bins, [
      { tickets: 0, customers: 1 },
      { tickets: 1, customers: 0 },
      { tickets: 2, customers: 0 },
      { tickets: 3, customers: 0 },
      { tickets: 4, customers: 1 },
    ]);
    const moods = await app.widget("sentiment-distribution");
    assert.ok("categories" in moods.data);
    assert.deepEqual(
      moods.data.categories.map(({ key }) => key),
      ["Neutral", "Negative"],
    );
  });

  test("events without a score belong to no band", async () => {
    const { data } = await app.widget("sentiment-distribution", "by=source");
    assert.ok("groups" in data);
    assert.deepEqual(
      data.groups.map(({ key, total }) => [key, total]),
      [
        ["interaction", 1],
        ["ticket", 4],
      ],
    );
  });
});
