import assert from "node:assert/strict";
import { after, test } from "node:test";
import { type DateRange, dateRanges, listFilterKeys } from "@customer-pulse/contract";
import { resolveDateRange } from "./calendar/date-range.ts";
import { type Row, readTables } from "./testing/records.ts";
import { readAnswer, testRecords } from "./testing/test-service.ts";

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

const dayOf = (value: Row[string] | undefined) => String(value).slice(0, 10);
/** The classifier's JSON quotes are stripped by the relation. */
const unquoted = (value: Row[string] | undefined) => (value === null ? null : String(value).replaceAll('"', ""));

function countBy(rows: readonly Row[], key: (row: Row) => string | null): Map<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const row of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
  return counts;
}

function days(): { from: string; to: string } {
  const all = [
    ...tables.FACT_CUSTOMER_INTERACTIONS.map((row) => dayOf(row["interaction_date"])),
    ...tables.FACT_PRODUCT_REVIEWS.map((row) => dayOf(row["review_date"])),
    ...tables.FACT_SUPPORT_TICKETS.map((row) => dayOf(row["ticket_date"])),
  ].sort();
  return { from: all.at(0) ?? "", to: all.at(-1) ?? "" };
}

for (const dateRange of dateRanges) {
  test(`${dateRange} comes back as the days it came to`, async () => {
    const { from, to } = resolveDateRange(dateRange as DateRange, days());
    const { meta } = await service.widget("sentiment-trend", `dateRange=${dateRange}`);
    assert.deepEqual(meta.filters.applied, { dateFrom: from, dateTo: to });
  });
}

test("without any date the last 365 days are shown", async () => {
  const { meta } = await service.widget("sentiment-trend");
  const { from, to } = resolveDateRange("last-365-days", days());
  assert.deepEqual(meta.filters.applied, { dateFrom: from, dateTo: to });
});

test("the trend by source averages each source's events by period", async () => {
  const { data } = await service.widget(
    "sentiment-trend",
    "by=source&grain=month&dateFrom=2025-11-01&dateTo=2026-01-31",
  );
  assert.deepEqual(
    data.series.map(({ key }) => key),
    ["interaction", "review", "ticket"],
  );
  assert.deepEqual(
    data.x.map((x) => new Date(x * 1000).toISOString().slice(0, 7)),
    ["2025-11", "2025-12", "2026-01"],
  );
  data.series.forEach(({ key }, series) => {
    ["2025-11", "2025-12", "2026-01"].forEach((month, period) => {
      const scores = tables.SENTIMENT_ANALYSIS.filter(
        (row) => row["source_type"] === key && dayOf(row["interaction_date"]).startsWith(month),
      ).map((row) => Number(row["sentiment_score"]));
      const mean = scores.length === 0 ? null : scores.reduce((total, score) => total + score, 0) / scores.length;
      const drawn = data.y[series]?.[period] ?? null;
      assert.equal(data.counts[series]?.[period], scores.length);
      assert.equal(drawn?.toPrecision(10), mean?.toPrecision(10));
    });
  });
});

test("a period without events is there, with no average and a count of zero", async () => {
  const one = tables.SENTIMENT_ANALYSIS[0]?.["customer_id"];
  const { data } = await service.widget("sentiment-trend", `customerId=${one}&dateRange=all-time&grain=day`);
  const { from, to } = days();
  assert.equal(data.x.length, (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1);
  const own = tables.SENTIMENT_ANALYSIS.filter((row) => row["customer_id"] === one);
  assert.equal(
    data.counts[0]?.reduce((total, count) => total + count, 0),
    own.length,
  );
  assert.deepEqual(
    data.y[0]?.map((average) => average === null),
    data.counts[0]?.map((count) => count === 0),
  );
});

test("the whole of time by day stays within the data", async () => {
  const { data } = await service.widget("sentiment-trend", "grain=day&dateFrom=0001-01-01&dateTo=9999-12-31");
  assert.equal(new Date((data.x[0] ?? 0) * 1000).toISOString().slice(0, 10), days().from);
});

test("a range cut within its first and last month says so", async () => {
  const cut = await service.widget("sentiment-trend", "grain=month&dateFrom=2025-11-02&dateTo=2026-01-30");
  assert.deepEqual(cut.data.partial, { first: true, last: true });
  const whole = await service.widget("sentiment-trend", "grain=month&dateFrom=2025-11-01&dateTo=2026-01-31");
  assert.deepEqual(whole.data.partial, { first: false, last: false });
});

test("tickets by priority are all counted, in the known order, and their own filter only marks", async () => {
  const expected = countBy(tables.FACT_SUPPORT_TICKETS, (row) => unquoted(row["priority_level"]));
  const { data, meta } = await service.widget("ticket-priority", "dateRange=all-time&priorityLevel=High");
  assert.equal(data.total, tables.FACT_SUPPORT_TICKETS.length);
  assert.deepEqual(new Map(data.categories.map(({ key, count }) => [key, count])), expected);
  const keys = data.categories.map(({ key }) => key);
  assert.deepEqual(keys.slice(0, 4), ["Critical", "High", "Medium", "Low"]);
  if (expected.has(null)) assert.equal(keys.at(-1), null);
  assert.equal(data.categories.reduce((total, { share }) => total + (share ?? 0), 0).toFixed(9), "1.000000000");
  assert.deepEqual(meta.filters.own, ["priorityLevel"]);
  assert.equal("priorityLevel" in meta.filters.applied, false);
  for (const { key, averageSentiment } of data.categories) {
    const scores = tables.FACT_SUPPORT_TICKETS.filter((row) => unquoted(row["priority_level"]) === key)
      .map((row) => row["sentiment_score"])
      .filter((score) => score !== null);
    const mean = scores.length === 0 ? null : scores.reduce((sum: number, s) => sum + Number(s), 0) / scores.length;
    assert.equal(averageSentiment?.toPrecision(10), mean?.toPrecision(10));
  }
});

test("the heatmap is a full grid that adds up, and its own filters only mark", async () => {
  const signals = tables.CUSTOMER_PERSONA_SIGNALS;
  const { data, meta } = await service.widget("churn-heatmap", "churnRisk=High&upsellOpportunity=Low");
  assert.equal(data.total, signals.length);
  data.rows.forEach((risk, row) => {
    data.columns.forEach((upsell, column) => {
      const expected = signals.filter(
        ({ churn_risk, upsell_opportunity }) => churn_risk === risk && upsell_opportunity === upsell,
      ).length;
      assert.equal(data.cells[row]?.[column], expected);
    });
  });
  assert.deepEqual(data.rows, ["High", "Medium", "Low"]);
  assert.deepEqual(meta.filters.own, ["churnRisk", "upsellOpportunity"]);
  assert.deepEqual(meta.filters.applied, {});
});

test("options are counted without their own filter, and what matches with all of them", async () => {
  const response = await service.get("/v1/filters?churnRisk=High&priorityLevel=Critical&dateRange=all-time");
  const { data, meta } = await readAnswer("filter-bar", response);
  const high = new Set(
    tables.CUSTOMER_PERSONA_SIGNALS.filter(({ churn_risk }) => churn_risk === "High").map(
      ({ customer_id }) => customer_id,
    ),
  );
  const ofHigh = (rows: readonly Row[]) => rows.filter(({ customer_id }) => high.has(customer_id ?? ""));

  const risks = countBy(tables.CUSTOMER_PERSONA_SIGNALS, ({ churn_risk }) => String(churn_risk));
  assert.deepEqual(new Map(data.options.churnRisk?.map(({ value, count }) => [value, count])), risks);

  const priorities = countBy(ofHigh(tables.FACT_SUPPORT_TICKETS), (row) => unquoted(row["priority_level"]));
  assert.deepEqual(new Map(data.options.priorityLevel?.map(({ value, count }) => [value, count])), priorities);

  const critical = ofHigh(tables.FACT_SUPPORT_TICKETS).filter((row) => unquoted(row["priority_level"]) === "Critical");
  const categories = countBy(critical, (row) => unquoted(row["ticket_category"]));
  const matched = data.options.ticketCategory?.filter(({ count }) => count > 0);
  assert.deepEqual(new Map(matched?.map(({ value, count }) => [value, count])), categories);

  assert.deepEqual(data.matching, {
    customers: tables.CUSTOMER_BASE.filter(({ customer_id }) => high.has(customer_id ?? "")).length,
    interactions: ofHigh(tables.FACT_CUSTOMER_INTERACTIONS).length,
    reviews: ofHigh(tables.FACT_PRODUCT_REVIEWS).length,
    tickets: critical.length,
  });
  assert.deepEqual(data.dateBounds, days());
  assert.deepEqual(meta.filters.notApplicable, []);
});

test("every list filter but the customer's id has its options", async () => {
  const { data } = await service.widget("filter-bar");
  assert.deepEqual(Object.keys(data.options).sort(), listFilterKeys.filter((key) => key !== "customerId").sort());
  assert.deepEqual(
    data.options.reviewRating?.map(({ value }) => value),
    ["5", "4", "3", "2", "1"],
  );
});

test("a value that matches nothing stays an option, with the count 0", async () => {
  const { data } = await service.widget("filter-bar", "dateFrom=1999-01-01&dateTo=1999-12-31");
  const statuses = countBy(tables.FACT_SUPPORT_TICKETS, (row) => unquoted(row["ticket_status"]));
  assert.deepEqual(
    new Map(data.options.ticketStatus?.map(({ value, count }) => [value, count])),
    new Map([...statuses.keys()].map((status) => [status, 0])),
  );
});

test("the options' queries are one for all values, one for the range, and one for each key that is chosen", async () => {
  const counted = records.service();
  await counted.widget("filter-bar");
  assert.equal(counted.warehouse.count("filters/ticket-options"), 2);
  assert.equal(counted.warehouse.count("filters/customer-options"), 1);
  await counted.widget("filter-bar", "priorityLevel=High&ticketStatus=open");
  assert.equal(counted.warehouse.count("filters/ticket-options"), 5);
  assert.equal(counted.warehouse.count("filters/customer-options"), 1);
});

test("each filter that applies narrows the figures to its rows", async () => {
  const cases: [query: string, rows: Row[], column: string, value: string][] = [
    ["metric=ticket-count&ticketCategory", tables.FACT_SUPPORT_TICKETS, "ticket_category", "billing"],
    ["metric=total-interactions&sourceType", tables.SENTIMENT_ANALYSIS, "source_type", "review"],
  ];
  for (const [query, rows, column, value] of cases) {
    const { data } = await service.widget("kpi-card", `${query}=${value}&dateRange=all-time`);
    assert.equal(data.value, rows.filter((row) => row[column] === value).length, query);
  }
});

test("what the figures come from is said with them", async () => {
  const { meta } = await service.widget("churn-heatmap");
  assert.equal(meta.source, "embedded (generated)");
  assert.ok(meta.enrichment.length > 0);
  assert.ok(meta.dataAsOf !== null);
  assert.equal(meta.timeZone, "UTC");
  assert.ok(meta.rowCount > 0);
});
