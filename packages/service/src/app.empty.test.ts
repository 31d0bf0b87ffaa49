import assert from "node:assert/strict";
import { after, test } from "node:test";
import { dateRanges, kpiMetrics, widgetIds } from "@customer-pulse/contract";
import { testRecords } from "./testing/test-service.ts";
import { loadedFolder } from "./testing/warehouse-folder.ts";

/** One customer, to whom nothing has happened yet. */
const records = await testRecords(
  await loadedFolder({
    customers: [
      { customer_id: "c1", persona: "neutral", sign_up_date: "2026-01-05", products_owned: 1, lifetime_value: 750 },
    ],
    customer_interactions: [],
    product_reviews: [],
    support_tickets: [],
  }),
);
after(() => records[Symbol.asyncDispose]());
const service = records.service();

test("without any event every widget answers, and no range is made up", async () => {
  for (const id of widgetIds) {
    const { meta } = await service.widget(id);
    assert.deepEqual(meta.filters.applied, {});
    assert.equal(meta.source, "embedded (loaded)");
  }
});

test("without any event a relative range comes to no days, and given days stay", async () => {
  for (const dateRange of dateRanges) {
    const { data, meta } = await service.widget("sentiment-trend", `dateRange=${dateRange}`);
    assert.deepEqual(meta.filters.applied, {});
    assert.deepEqual(data.x, []);
  }
  const { meta } = await service.widget("sentiment-trend", "dateFrom=2026-01-01&dateTo=2026-01-31");
  assert.deepEqual(meta.filters.applied, { dateFrom: "2026-01-01", dateTo: "2026-01-31" });
});

test("without any event averages are missing, counts are zero, and there is nothing to compare with", async () => {
  const expected = {
    "average-sentiment": null,
    "total-interactions": 0,
    "high-churn-share": 0,
    "average-rating": null,
    "ticket-count": 0,
    "customer-count": 1,
    "lifetime-value-at-risk": 0,
  };
  for (const metric of kpiMetrics) {
    const { data } = await service.widget("kpi-card", `metric=${metric}`);
    assert.equal(data.value, expected[metric], metric);
    assert.equal(data.previous, null, metric);
    assert.deepEqual(data.sparkline, { x: [], y: [] });
  }
});

test("without any event there are no date bounds, and only customers match", async () => {
  const { data } = await service.widget("filter-bar");
  assert.equal(data.dateBounds, null);
  assert.deepEqual(data.matching, { customers: 1, interactions: 0, reviews: 0, tickets: 0 });
  assert.deepEqual(data.options.valueSegment, [{ value: "Medium Value", count: 1 }]);
  assert.deepEqual(data.options.ticketStatus, []);
});
