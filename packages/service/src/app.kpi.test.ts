import assert from "node:assert/strict";
import { after, test } from "node:test";
import { comparisons, type KpiMetric, kpiMetrics } from "@customer-pulse/contract";
import { type Row, readTables } from "./testing/records.ts";
import { testRecords } from "./testing/test-service.ts";

const records = await testRecords();
after(() => records[Symbol.asyncDispose]());
const service = records.service();
const tables = await readTables(records.folder, [
  "CUSTOMER_BASE",
  "CUSTOMER_PERSONA_SIGNALS",
  "SENTIMENT_ANALYSIS",
  "FACT_PRODUCT_REVIEWS",
  "FACT_SUPPORT_TICKETS",
]);

const day = (row: Row, column: string) => String(row[column]).slice(0, 10);
const within = (column: string, from: string, to: string) => (row: Row) =>
  day(row, column) >= from && day(row, column) <= to;
const numbers = (rows: readonly Row[], column: string) =>
  rows.flatMap((row) => (row[column] === null ? [] : [Number(row[column])]));
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]) => (values.length === 0 ? null : sum(values) / values.length);

/** Each event metric worked out from the rows of its table between two days. */
const expectedFigure: Partial<Record<KpiMetric, (from: string, to: string) => number | null>> = {
  "average-sentiment": (from, to) =>
    mean(numbers(tables.SENTIMENT_ANALYSIS.filter(within("interaction_date", from, to)), "sentiment_score")),
  "total-interactions": (from, to) => tables.SENTIMENT_ANALYSIS.filter(within("interaction_date", from, to)).length,
  "average-rating": (from, to) =>
    mean(numbers(tables.FACT_PRODUCT_REVIEWS.filter(within("review_date", from, to)), "review_rating")),
  "ticket-count": (from, to) => tables.FACT_SUPPORT_TICKETS.filter(within("ticket_date", from, to)).length,
};

/** Equal up to the rounding to 12 significant digits. */
function assertFigure(actual: number | null, expected: number | null, what: string): void {
  if (expected === null || actual === null) {
    assert.equal(actual, expected, what);
  } else {
    const difference = Math.abs(actual - expected);
    assert.ok(difference <= Math.abs(expected) * 1e-11 + 1e-15, `${what}: ${actual} is not ${expected}`);
  }
}

for (const [metric, figure] of Object.entries(expectedFigure)) {
  test(`${metric} is what its table's rows come to, now and in the range before`, async () => {
    const query = `metric=${metric}&dateFrom=2025-12-01&dateTo=2026-01-31`;
    const { data, meta } = await service.widget("kpi-card", query);
    const value = figure("2025-12-01", "2026-01-31");
    assertFigure(data.value, value, "value");
    assert.equal(data.previousFrom, "2025-09-30");
    assert.equal(data.previousTo, "2025-11-30");
    const previous = figure("2025-09-30", "2025-11-30");
    assertFigure(data.previous, previous, "previous");
    assertFigure(data.delta, (value ?? 0) - (previous ?? 0), "delta");
    assert.deepEqual(meta.filters.applied, { dateFrom: "2025-12-01", dateTo: "2026-01-31" });
  });

  test(`${metric}'s sparkline has every whole week of the range, as its table's rows make it`, async () => {
    const { data } = await service.widget("kpi-card", `metric=${metric}&dateFrom=2026-01-02&dateTo=2026-02-18`);
    const mondays = ["2026-01-05", "2026-01-12", "2026-01-19", "2026-01-26", "2026-02-02", "2026-02-09"];
    assert.deepEqual(
      data.sparkline.x.map((x) => new Date(x * 1000).toISOString().slice(0, 10)),
      mondays,
    );
    mondays.forEach((monday, index) => {
      const sunday = new Date(Date.parse(monday) + 6 * 86_400_000).toISOString().slice(0, 10);
      assertFigure(data.sparkline.y[index] ?? null, figure(monday, sunday), monday);
    });
  });
}

test("a customer filter reaches the events of those customers", async () => {
  const high = new Set(
    tables.CUSTOMER_PERSONA_SIGNALS.filter(({ churn_risk }) => churn_risk === "High").map(
      ({ customer_id }) => customer_id,
    ),
  );
  const { data } = await service.widget("kpi-card", "metric=ticket-count&churnRisk=High&dateRange=all-time");
  assert.equal(data.value, tables.FACT_SUPPORT_TICKETS.filter(({ customer_id }) => high.has(customer_id ?? "")).length);
  assert.ok(high.size > 0);
});

test("high-churn-share is held against all customers, once a customer filter is set", async () => {
  const signals = tables.CUSTOMER_PERSONA_SIGNALS;
  const shareOf = (rows: readonly Row[]) => rows.filter(({ churn_risk }) => churn_risk === "High").length / rows.length;

  const all = await service.widget("kpi-card", "metric=high-churn-share");
  assertFigure(all.data.value, shareOf(signals), "value");
  assert.equal(all.data.comparison, "all-customers");
  assert.equal(all.data.previous, null);
  assert.equal(all.data.delta, null);
  assert.equal(all.data.basis, signals.length);
  assert.deepEqual(all.data.sparkline, { x: [], y: [] });

  const frustrated = signals.filter(({ derived_persona }) => derived_persona === "Frustrated");
  const { data } = await service.widget("kpi-card", "metric=high-churn-share&derivedPersona=Frustrated");
  assertFigure(data.value, shareOf(frustrated), "value");
  assertFigure(data.previous, shareOf(signals), "previous");
  assertFigure(data.delta, shareOf(frustrated) - shareOf(signals), "delta");
  assert.equal(data.previousFrom, null);
});

test("customer-count and lifetime-value-at-risk come with their share of the total", async () => {
  const base = new Map(tables.CUSTOMER_BASE.map((row) => [row["customer_id"], Number(row["lifetime_value"])]));
  const idsAtHigh = (rows: readonly Row[]) =>
    rows.filter(({ churn_risk }) => churn_risk === "High").map(({ customer_id }) => customer_id);
  const worth = (ids: readonly (string | number | null | undefined)[]) => sum(ids.map((id) => base.get(id ?? "") ?? 0));
  const signals = tables.CUSTOMER_PERSONA_SIGNALS;
  const negative = signals.filter(({ overall_sentiment }) => overall_sentiment === "Negative");

  const count = await service.widget("kpi-card", "metric=customer-count&overallSentiment=Negative");
  assert.equal(count.data.value, negative.length);
  assertFigure(count.data.shareOfTotal ?? null, negative.length / base.size, "share of customers");
  assert.equal(count.data.comparison, "none");
  assert.equal(count.data.previous, null);

  const atRisk = await service.widget("kpi-card", "metric=lifetime-value-at-risk&overallSentiment=Negative");
  assertFigure(atRisk.data.value, worth(idsAtHigh(negative)), "value");
  assertFigure(
    atRisk.data.shareOfTotal ?? null,
    worth(idsAtHigh(negative)) / worth(idsAtHigh(signals)),
    "share of value",
  );
  assert.equal(atRisk.data.unit, "money");
});

test("filters that a metric cannot carry are named, dates among them", async () => {
  const { meta } = await service.widget("kpi-card", "metric=customer-count&dateRange=last-7-days&sourceType=review");
  assert.deepEqual(meta.filters.applied, {});
  assert.deepEqual(meta.filters.notApplicable, ["dateRange", "sourceType"]);
});

test("every metric takes every comparison", async () => {
  for (const metric of kpiMetrics) {
    for (const compare of comparisons) {
      const { data, meta } = await service.widget("kpi-card", `metric=${metric}&compare=${compare}`);
      assert.equal(data.metric, metric);
      assert.ok(meta.definition.length > 20, "the measure is said in words");
      if (compare === "none") assert.equal(data.comparison, "none");
      if (metric in expectedFigure) assert.equal(data.comparison, compare);
    }
  }
});

test("each comparison looks at its own days", async () => {
  const expected = {
    "previous-week": ["2026-01-22", "2026-02-21"],
    "previous-month": ["2025-12-29", "2026-01-28"],
    "previous-year": ["2025-01-29", "2025-02-28"],
  };
  for (const [compare, days] of Object.entries(expected)) {
    const { data } = await service.widget(
      "kpi-card",
      `metric=total-interactions&compare=${compare}&dateFrom=2026-01-29&dateTo=2026-02-28`,
    );
    assert.deepEqual([data.previousFrom, data.previousTo], days, compare);
    assert.equal(data.previous, expectedFigure["total-interactions"]?.(...(days as [string, string])), compare);
  }
});

test("a range before the records begin is unknown, not zero", async () => {
  const { data } = await service.widget("kpi-card", "metric=ticket-count&dateRange=all-time");
  assert.equal(data.value, tables.FACT_SUPPORT_TICKETS.length);
  assert.equal(data.previous, null);
  assert.equal(data.delta, null);
  assert.notEqual(data.previousTo, null);
});

test("a choice that nothing matches has no average, and counts of zero", async () => {
  const nobody = "customerId=nobody";
  const average = await service.widget("kpi-card", `metric=average-sentiment&${nobody}`);
  assert.equal(average.data.value, null);
  assert.equal(average.data.basis, 0);
  assert.ok(average.data.sparkline.y.every((value) => value === null));
  const count = await service.widget("kpi-card", `metric=ticket-count&${nobody}`);
  assert.equal(count.data.value, 0);
  assert.ok(count.data.sparkline.y.every((value) => value === 0));
  const share = await service.widget("kpi-card", `metric=high-churn-share&${nobody}`);
  assert.equal(share.data.value, null);
});
