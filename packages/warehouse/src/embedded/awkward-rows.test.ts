import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { DuckDBEngine } from "../engine/duckdb/engine.ts";
import { builtWarehouse } from "../testing/built-warehouse.ts";
import { customer, interaction, records, review, ticket } from "../testing/records.ts";
import { warehouseFiles } from "./files.ts";
import type { RawRecords } from "./raw/records.ts";

/** What real rows do (DESIGN, section 2), one test each, on databases of a few records. */

async function rowsOf(raw: RawRecords, text: string) {
  await using built = await builtWarehouse(raw);
  const engine = new DuckDBEngine({ path: warehouseFiles(built.dataDir).database, queryTimeoutMs: 60_000 });
  try {
    return (await engine.run({ name: "test", text, binds: [] })).rows;
  } finally {
    await engine.close();
  }
}

const happy = "They are happy.";
const unhappy = "They are unhappy and angry.";

describe("a classifier's JSON quotes around a priority", () => {
  const raw = records({
    tickets: [
      ticket({ ticket_id: "T1", priority_level: '"High"' }),
      ticket({ ticket_id: "T2", priority_level: "High" }),
      ticket({ ticket_id: "T3", priority_level: '"Low"' }),
    ],
  });
  test("are stored, but neither grouped nor shown", async () => {
    await using built = await builtWarehouse(raw);
    const rows = await built.warehouse.query("filters/ticket-options", { filters: {} });
    assert.deepEqual(
      rows.filter(({ filter_key }) => filter_key === "priorityLevel").map(({ value, row_count }) => [value, row_count]),
      [
        ["High", 2],
        ["Low", 1],
      ],
    );
  });
  test("do not stand in the way of a filter", async () => {
    await using built = await builtWarehouse(raw);
    const rows = await built.warehouse.query("overview/ticket-totals", { filters: { priorityLevel: ["High"] } });
    assert.deepEqual(rows, [{ ticket_count: 2 }]);
  });
});

test("a customer without events has NULL averages and yet a churn risk of Low", async () => {
  const rows = await rowsOf(
    records(),
    "SELECT avg_sentiment, sentiment_trend, sentiment_volatility, ticket_count, avg_rating, customer_summary, overall_sentiment, derived_persona, churn_risk, upsell_opportunity FROM CUSTOMER_PERSONA_SIGNALS",
  );
  assert.deepEqual(rows, [
    {
      avg_sentiment: null,
      sentiment_trend: null,
      sentiment_volatility: null,
      ticket_count: null,
      avg_rating: null,
      customer_summary: null,
      overall_sentiment: "Neutral",
      derived_persona: "Neutral",
      churn_risk: "Low",
      upsell_opportunity: "Low",
    },
  ]);
});

test("a customer without tickets has a NULL count, which the rules take as none", async () => {
  const rows = await rowsOf(
    records({ interactions: [interaction({ interaction_notes: "They are happy and love it, a pleasant call." })] }),
    "SELECT ticket_count, ticket_categories, derived_persona, upsell_opportunity FROM CUSTOMER_PERSONA_SIGNALS",
  );
  assert.deepEqual(rows, [
    { ticket_count: null, ticket_categories: null, derived_persona: "Satisfied", upsell_opportunity: "High" },
  ]);
});

test("a customer without reviews has a NULL rating, and several reviews do not multiply the customer", async () => {
  const rows = await rowsOf(
    records({
      customers: [customer(), customer({ customer_id: "C2" })],
      reviews: [
        review({ review_rating: 2 }),
        review({ review_id: "R2", review_rating: 5 }),
        review({ review_id: "R3", review_rating: null }),
      ],
      tickets: [ticket(), ticket({ ticket_id: "T2" })],
    }),
    "SELECT customer_id, avg_rating, ticket_count FROM CUSTOMER_PERSONA_SIGNALS ORDER BY 1",
  );
  assert.deepEqual(rows, [
    { customer_id: "C1", avg_rating: 3.5, ticket_count: 2 },
    { customer_id: "C2", avg_rating: null, ticket_count: null },
  ]);
});

describe("a category that nobody filled in", () => {
  const raw = records({
    tickets: [ticket({ ticket_category: null }), ticket({ ticket_id: "T2" })],
    reviews: [review({ review_language: null, review_rating: null })],
  });
  test("is counted, as null and last", async () => {
    await using built = await builtWarehouse(raw);
    const rows = await built.warehouse.query("filters/ticket-options", { filters: {} });
    assert.deepEqual(
      rows
        .filter(({ filter_key }) => filter_key === "ticketCategory")
        .map(({ value, row_count }) => [value, row_count]),
      [
        ["billing", 1],
        [null, 1],
      ],
    );
  });
  test("matches no filter on it", async () => {
    await using built = await builtWarehouse(raw);
    assert.deepEqual(
      await built.warehouse.query("overview/ticket-totals", { filters: { ticketCategory: ["billing", "null", ""] } }),
      [{ ticket_count: 1 }],
    );
  });
  test("leaves a review unscored and unrated, which counts but is not averaged", async () => {
    await using built = await builtWarehouse(raw);
    assert.deepEqual(await built.warehouse.query("overview/review-totals", { filters: {} }), [
      { average_rating: null, review_count: 1, rated_count: 0 },
    ]);
    assert.deepEqual(
      await built.warehouse.query("overview/sentiment-totals", { filters: { sourceType: ["review"] } }),
      [{ average_sentiment: null, event_count: 1, scored_count: 0 }],
    );
  });
});

test("where every lifetime value is 1000 or more there is one value segment only", async () => {
  await using built = await builtWarehouse(
    records({ customers: [customer(), customer({ customer_id: "C2", lifetime_value: 1000 })] }),
  );
  const rows = await built.warehouse.query("filters/customer-options", { filters: {} });
  assert.deepEqual(
    rows.filter(({ filter_key }) => filter_key === "valueSegment"),
    [{ filter_key: "valueSegment", value: "High Value", row_count: 2 }],
  );
});

test("value segments begin at 500 and 1000, cents included", async () => {
  const values = [0, 499.99, 500, 999.99, 1000];
  await using built = await builtWarehouse(
    records({
      customers: values.map((lifetime_value, index) => customer({ customer_id: `C${index}`, lifetime_value })),
    }),
  );
  const rows = await built.warehouse.query("filters/customer-options", { filters: {} });
  assert.deepEqual(
    rows.filter(({ filter_key }) => filter_key === "valueSegment").map(({ value, row_count }) => [value, row_count]),
    [
      ["High Value", 1],
      ["Low Value", 2],
      ["Medium Value", 2],
    ],
  );
});

describe("free text", () => {
  const texts: Record<string, string> = {
    HTML: "<script>alert(1)</script> & &amp;",
    quotes: `"double", 'single', \`back\` and \\ backslash`,
    emoji: "👩‍👩‍👧‍👦 🎉",
    "right to left": "العميل طلب نسخة",
    "zero-width joiners": "zero\u200bwidth\u200djoined\u202e!",
    "a spreadsheet formula": '=HYPERLINK("http://example.invalid")',
    "line breaks and tabs": "one\ntwo\tthree\r\n",
    "thousands of characters": "word ".repeat(20_000),
    "something that looks like SQL": "'; DROP TABLE CUSTOMER_BASE; --",
    "nothing at all": "",
  };
  for (const [title, text] of Object.entries(texts)) {
    test(`with ${title} is stored as it came, and scored within −1…1`, async () => {
      const [row] = await rowsOf(
        records({ reviews: [review({ review_text: text })] }),
        "SELECT review_text, review_text_english, sentiment_score FROM FACT_PRODUCT_REVIEWS",
      );
      assert.equal(row?.["review_text"], text);
      assert.equal(row?.["review_text_english"], text);
      assert.ok(Math.abs(Number(row?.["sentiment_score"])) <= 1);
    });
  }
});

test("an event of a customer whom nobody knows counts while no customer filter is given", async () => {
  await using built = await builtWarehouse(
    records({ interactions: [interaction(), interaction({ interaction_id: "I2", customer_id: "C9" })] }),
  );
  const count = async (filters: object) =>
    (await built.warehouse.query("overview/sentiment-totals", { filters }))[0]?.event_count;
  assert.equal(await count({}), 2);
  assert.equal(await count({ dateFrom: "2025-01-01" }), 2);
  assert.equal(await count({ churnRisk: ["Low", "Medium", "High"] }), 1);
  assert.equal(await count({ customerId: ["C9"] }), 0);
});

test("last and first score make the trend, however the events are spread over the sources", async () => {
  const [row] = await rowsOf(
    records({
      tickets: [ticket({ ticket_date: "2025-01-01T00:00:00", ticket_description: unhappy })],
      reviews: [review({ review_date: "2025-02-01T00:00:00", review_language: "dutch" })],
      interactions: [interaction({ interaction_date: "2025-03-01T00:00:00", interaction_notes: happy })],
    }),
    "SELECT sentiment_history[1] AS first, sentiment_history[2] AS last, LEN(sentiment_history) AS n, sentiment_trend, sentiment_volatility FROM SENTIMENT_TRENDS",
  );
  assert.equal(row?.["n"], 2, "the review in a language without a lexicon takes no part");
  assert.ok(Number(row?.["first"]) < 0 && Number(row?.["last"]) > 0);
  assert.equal(row?.["sentiment_trend"], Number(row?.["last"]) - Number(row?.["first"]));
  assert.equal(row?.["sentiment_volatility"], row?.["sentiment_trend"]);
});

test("days belong to weeks that begin on Monday, to months, and to themselves up to their last second", async () => {
  const instants = ["2024-12-29T23:59:59", "2024-12-30T00:00:00", "2025-01-05T23:59:59", "2025-01-06T00:00:00"];
  await using built = await builtWarehouse(
    records({ tickets: instants.map((ticket_date, index) => ticket({ ticket_id: `T${index}`, ticket_date })) }),
  );
  const volume = async (grain: "day" | "week" | "month", filters = {}) =>
    (await built.warehouse.query("support/ticket-volume", { filters, grain })).map((row) => [
      row.period,
      row.ticket_count,
    ]);
  assert.deepEqual(await volume("week"), [
    ["2024-12-23", 1],
    ["2024-12-30", 2],
    ["2025-01-06", 1],
  ]);
  assert.deepEqual(await volume("month"), [
    ["2024-12-01", 2],
    ["2025-01-01", 2],
  ]);
  assert.deepEqual(await volume("day", { dateFrom: "2024-12-30", dateTo: "2025-01-05" }), [
    ["2024-12-30", 1],
    ["2025-01-05", 1],
  ]);
});

test("without any event there are no bounds, no averages and no periods", async () => {
  await using built = await builtWarehouse(records({ customers: [] }));
  const { warehouse } = built;
  assert.deepEqual(await warehouse.query("filters/date-bounds", { filters: {} }), [
    { first_day: null, last_day: null },
  ]);
  assert.deepEqual(await warehouse.query("filters/matching", { filters: {} }), [
    { customers: 0, interactions: 0, reviews: 0, tickets: 0 },
  ]);
  assert.deepEqual(await warehouse.query("sentiment/sentiment-trend", { filters: {}, grain: "week" }), []);
  assert.deepEqual(await warehouse.query("overview/customer-totals", { filters: {} }), [
    {
      known_count: 0,
      customer_count: 0,
      signal_count: 0,
      high_churn_count: 0,
      lifetime_value: null,
      lifetime_value_at_risk: null,
    },
  ]);
});

test("the state says where the figures come from and what made them", async () => {
  await using built = await builtWarehouse(records());
  const { version, dataAsOf, source, enrichment } = await built.warehouse.state();
  assert.ok(version.length > 10 && dataAsOf !== null && !Number.isNaN(Date.parse(dataAsOf)));
  assert.equal(source, "embedded (loaded)");
  assert.match(enrichment, /^lexicon stand-in \(@nlpjs\/sentiment \d/);
});
