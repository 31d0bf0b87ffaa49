import assert from "node:assert/strict";
import { after, test } from "node:test";
import { type Row, readTables } from "./testing/records.ts";
import { testRecords } from "./testing/test-service.ts";

const records = await testRecords();
after(() => records[Symbol.asyncDispose]());
const service = records.service();
const tables = await readTables(records.folder, ["FACT_PRODUCT_REVIEWS", "FACT_SUPPORT_TICKETS"]);

const months = ["2025-11", "2025-12", "2026-01"];
const query = "grain=month&dateFrom=2025-11-01&dateTo=2026-01-31";

function inMonth(rows: readonly Row[], column: string, month: string): Row[] {
  return rows.filter((row) => String(row[column]).startsWith(month));
}

test("ticket-volume counts the tickets of each period", async () => {
  const { data } = await service.widget("ticket-volume", query);
  const expected = months.map((month) => inMonth(tables.FACT_SUPPORT_TICKETS, "ticket_date", month).length);
  assert.deepEqual(
    data.x.map((x) => new Date(x * 1000).toISOString().slice(0, 7)),
    months,
  );
  assert.deepEqual(data.series, [{ key: "all", label: "All tickets" }]);
  assert.deepEqual(data.y, [expected]);
  assert.deepEqual(data.counts, [expected]);
  assert.ok(expected.every((count) => count > 0));
});

test("rating-trend averages the rated reviews of each period", async () => {
  const { data } = await service.widget("rating-trend", query);
  months.forEach((month, period) => {
    const ratings = inMonth(tables.FACT_PRODUCT_REVIEWS, "review_date", month).flatMap((row) =>
      row["review_rating"] === null ? [] : [Number(row["review_rating"])],
    );
    const mean = ratings.length === 0 ? null : ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length;
    assert.equal(data.y[0]?.[period]?.toPrecision(10), mean?.toPrecision(10));
    assert.equal(data.counts[0]?.[period], ratings.length);
  });
  assert.deepEqual(data.series, [{ key: "all", label: "All reviews" }]);
});

test("a period without tickets has 0, one without reviews has no average", async () => {
  const nobody = "customerId=nobody&grain=week&dateFrom=2026-01-05&dateTo=2026-01-25";
  const volume = await service.widget("ticket-volume", nobody);
  assert.deepEqual(volume.data.y, [[0, 0, 0]]);
  assert.deepEqual(volume.data.counts, [[0, 0, 0]]);
  const rating = await service.widget("rating-trend", nobody);
  assert.deepEqual(rating.data.y, [[null, null, null]]);
  assert.deepEqual(rating.data.counts, [[0, 0, 0]]);
});

test("a grain that is not asked for follows the range, and a range cut within a period says so", async () => {
  const cases = { "last-30-days": "day", "last-90-days": "week", "last-365-days": "month" };
  for (const [dateRange, grain] of Object.entries(cases)) {
    assert.equal((await service.widget("ticket-volume", `dateRange=${dateRange}`)).data.grain, grain);
    assert.equal((await service.widget("rating-trend", `dateRange=${dateRange}`)).data.grain, grain);
  }
  const { data } = await service.widget("ticket-volume", "grain=month&dateFrom=2025-11-02&dateTo=2026-01-30");
  assert.deepEqual(data.partial, { first: true, last: true });
});

test("a card and the trend that it is the sum of share one query", async () => {
  const counted = records.service();
  const range = "dateFrom=2025-11-01&dateTo=2026-01-31";
  await counted.widget("kpi-card", `metric=average-rating&compare=none&${range}`);
  await counted.widget("rating-trend", range);
  assert.equal(counted.warehouse.count("product/rating-trend"), 1);
});
