import assert from "node:assert/strict";
import { after, test } from "node:test";
import { WarehouseError } from "@customer-pulse/warehouse";
import { readProblem, testRecords } from "./testing/test-service.ts";

const records = await testRecords(20);
after(() => records[Symbol.asyncDispose]());

const minute = 60_000;
const down = () => new WarehouseError("unavailable", "The database file /srv/secret.duckdb is gone.");

test("equal requests in flight make one query", async () => {
  const service = records.service();
  await Promise.all(Array.from({ length: 20 }, () => service.widget("churn-heatmap", "overallSentiment=Positive")));
  assert.equal(service.warehouse.count("segments/churn-heatmap"), 1);
});

test("a result is reused for five minutes on a range that reaches the newest day", async () => {
  const service = records.service();
  const first = await service.widget("ticket-priority");
  assert.equal(first.meta.cache, "miss");
  assert.equal(Date.parse(first.meta.staleAfter) - Date.parse(first.meta.queriedAt), 5 * minute);

  service.now += 5 * minute - 1;
  const hit = await service.widget("ticket-priority");
  assert.deepEqual(hit, { data: first.data, meta: { ...first.meta, cache: "hit" } });

  service.now += 1;
  const again = await service.widget("ticket-priority");
  assert.equal(again.meta.cache, "miss");
  assert.equal(Date.parse(again.meta.queriedAt), service.now);
  assert.equal(service.warehouse.count("filters/ticket-options"), 2);
});

test("a result is reused for a day on a range that ended before the newest day", async () => {
  const service = records.service();
  const past = "dateFrom=2025-06-01&dateTo=2025-06-30";
  await service.widget("ticket-priority", past);
  service.now += 24 * 60 * minute - 1;
  assert.equal((await service.widget("ticket-priority", past)).meta.cache, "hit");
  service.now += 1;
  assert.equal((await service.widget("ticket-priority", past)).meta.cache, "miss");
});

test("a table that changes makes its results unusable at once", async () => {
  const service = records.service();
  await service.widget("churn-heatmap");
  service.warehouse.stateChanges = { version: "after a load" };
  service.now += 1_000;
  assert.equal((await service.widget("churn-heatmap")).meta.cache, "miss");
  assert.equal(service.warehouse.count("segments/churn-heatmap"), 2);
});

test("widgets that need the same rows share one query", async () => {
  const service = records.service();
  await service.widget("kpi-card", "metric=average-sentiment&compare=none");
  const { meta } = await service.widget("kpi-card", "metric=total-interactions&compare=none");
  assert.equal(meta.cache, "hit");
  assert.equal(service.warehouse.count("overview/sentiment-totals"), 1);
  assert.equal(service.warehouse.count("sentiment/sentiment-trend"), 1);
});

test("a filter that a query cannot carry makes no other query", async () => {
  const service = records.service();
  await service.widget("churn-heatmap");
  await service.widget("churn-heatmap", "reviewLanguage=german&dateRange=last-7-days");
  assert.equal(service.warehouse.count("segments/churn-heatmap"), 1);
  await service.widget("churn-heatmap", "derivedPersona=Frustrated");
  assert.equal(service.warehouse.count("segments/churn-heatmap"), 2);
});

test("while the warehouse fails the last good result is served, marked stale and with its own date", async () => {
  const service = records.service();
  const good = await service.widget("churn-heatmap");
  service.warehouse.failure = down();
  service.now += 10 * minute;
  const response = await service.get("/v1/widgets/churn-heatmap");
  assert.equal(response.headers.get("ETag"), null);
  const stale = JSON.parse(await response.text()) as typeof good;
  assert.deepEqual(stale, { data: good.data, meta: { ...good.meta, cache: "stale" } });

  service.warehouse.failure = null;
  service.now += 1_000;
  assert.equal((await service.widget("churn-heatmap")).meta.cache, "miss");
});

test("a stale result stands in even after its tables have changed", async () => {
  const service = records.service();
  const good = await service.widget("ticket-priority");
  service.warehouse.stateChanges = { version: "after a load" };
  service.now += 1_000;
  await service.widget("churn-heatmap");
  service.warehouse.failure = down();
  service.now += 1_000;
  const stale = await service.widget("ticket-priority");
  assert.equal(stale.meta.cache, "stale");
  assert.equal(stale.meta.queriedAt, good.meta.queriedAt);
  assert.deepEqual(stale.data, good.data);
});

test("a failing warehouse without an earlier result is a 503 with a hint when to come back", async () => {
  const service = records.service();
  service.warehouse.failure = down();
  const response = await service.get("/v1/widgets/churn-heatmap");
  assert.equal(response.status, 503);
  assert.ok(Number(response.headers.get("Retry-After")) > 0);
  const problem = await readProblem(response);
  assert.equal(problem.code, "warehouse-unavailable");
  assert.equal(JSON.stringify(problem).includes("secret"), false);
});

test("a query that times out is a 504, rows of a wrong shape a 500, and neither tells what the engine said", async () => {
  const service = records.service();
  await service.widget("ticket-priority");
  const codes = [
    ["timeout", 504, "query-timeout"],
    ["invalid-result", 500, "internal"],
  ] as const;
  for (const [code, status, problemCode] of codes) {
    service.warehouse.failure = new WarehouseError(code, "SELECT secret FROM table");
    service.now += 1_000;
    const problem = await readProblem(await service.get("/v1/widgets/churn-heatmap"));
    assert.deepEqual([problem.status, problem.code], [status, problemCode]);
    assert.equal(JSON.stringify(problem).includes("secret"), false);
  }
});

test("a failure is logged with the request's id, and without the values that the engine repeats", async () => {
  const service = records.service();
  service.warehouse.failure = new WarehouseError("unavailable", "Query failed.", {
    cause: new Error("Conversion Error: could not convert string 'Jane Doe'"),
  });
  const response = await service.get("/v1/widgets/churn-heatmap?customerId=Jane+Doe", { "X-Request-Id": "req-1" });
  assert.equal(response.status, 503);
  const log = service.log.join("");
  assert.match(log, /"requestId":"req-1".*Conversion Error: could not convert string '…'/);
  assert.equal(log.includes("Jane"), false);
});

test("a single request that is abandoned aborts its query", async () => {
  const service = records.service();
  const { arrived } = service.warehouse.hold("segments/churn-heatmap");
  const leaving = new AbortController();
  const response = service.app.request("/v1/widgets/churn-heatmap", { signal: leaving.signal });
  await arrived;
  leaving.abort();
  assert.equal((await response).status, 499);
  const call = service.warehouse.calls.find(({ name }) => name === "segments/churn-heatmap");
  assert.equal(call?.signal?.aborted, true);
});
