import assert from "node:assert/strict";
import { after, test } from "node:test";
import { WarehouseError } from "@customer-pulse/warehouse";
import type { ControlledWarehouse } from "./testing/controlled-warehouse.ts";
import { readAnswer, readProblem, type TestService, testRecords } from "./testing/test-service.ts";

const records = await testRecords(20);
const copied = await testRecords(30);
after(async () => {
  await records[Symbol.asyncDispose]();
  await copied[Symbol.asyncDispose]();
});

const copiedAt = "2026-02-20T06:00:00.000Z";
const down = () => new WarehouseError("unavailable", "The login failed.");

/** A service over Snowflake, as far as it can tell, with a snapshot of other figures, and a service of the snapshot alone. */
function withSnapshot() {
  const backup = copied.warehouse();
  backup.stateChanges = { source: "snapshot", dataAsOf: copiedAt };
  const service = records.service({ backup });
  service.warehouse.stateChanges = { source: "snowflake" };
  return { service, backup, alone: copied.service() };
}

function fail(service: TestService, failure = down()): void {
  service.warehouse.failure = failure;
  service.now += 600_000;
}

function warnings(service: TestService): Record<string, unknown>[] {
  return service.log.map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ level }) => level === 40);
}

test("a failing warehouse is replaced by its last good result, then by the snapshot, then by a problem", async () => {
  const { service, backup, alone } = withSnapshot();
  const good = await service.widget("ticket-priority");
  fail(service);
  const lastGood = await service.widget("ticket-priority");
  assert.deepEqual(lastGood, { data: good.data, meta: { ...good.meta, cache: "stale" } });

  const response = await service.get("/v1/widgets/churn-heatmap");
  assert.equal(response.headers.get("ETag"), null);
  const { data, meta } = await readAnswer("churn-heatmap", response);
  assert.deepEqual(data, (await alone.widget("churn-heatmap")).data);
  assert.deepEqual([meta.cache, meta.source, meta.dataAsOf], ["stale", "snapshot", copiedAt]);
  assert.equal(Date.parse(meta.staleAfter), service.now);

  backup.failure = new WarehouseError("timeout", "The snapshot is locked.");
  service.now += 1_000;
  const refused = await service.get("/v1/widgets/churn-heatmap");
  assert.equal(refused.status, 503);
  assert.ok(Number(refused.headers.get("Retry-After")) > 0);
  assert.equal((await readProblem(refused)).code, "warehouse-unavailable");
});

test("an answer takes all its figures from one of the two", async () => {
  const { service, alone } = withSnapshot();
  await service.widget("kpi-card", "metric=ticket-count&compare=none");
  fail(service);
  const { data, meta } = await service.widget("kpi-card", "metric=ticket-count&compare=previous-year");
  const other = await alone.widget("kpi-card", "metric=ticket-count&compare=previous-year");
  assert.deepEqual(data, other.data);
  assert.deepEqual(meta.filters, other.meta.filters);
  assert.equal(meta.source, "snapshot");
});

test("the snapshot is asked while the warehouse fails only, and not a moment longer", async () => {
  const { service, backup } = withSnapshot();
  fail(service);
  assert.equal((await service.widget("churn-heatmap")).meta.source, "snapshot");
  const asked = backup.calls.length;
  service.warehouse.failure = null;
  service.now += 1_000;
  const { meta } = await service.widget("churn-heatmap");
  assert.deepEqual([meta.source, meta.cache], ["snowflake", "miss"]);
  assert.equal(backup.calls.length, asked);
});

test("the lines of a batch come from the snapshot as well", async () => {
  const { service } = withSnapshot();
  fail(service);
  const response = await service.post({ requests: [{ key: "a", id: "churn-heatmap" }] });
  const line = JSON.parse((await response.text()).split("\n")[0] ?? "") as { meta: object };
  assert.deepEqual({ ...line.meta, cache: "stale", source: "snapshot", dataAsOf: copiedAt }, line.meta);
});

test("records that are no snapshot are never shown as one", async () => {
  const { service, backup } = withSnapshot();
  backup.stateChanges = { source: "embedded (generated)" };
  fail(service);
  assert.equal((await service.get("/v1/widgets/churn-heatmap")).status, 503);
  assert.equal(backup.calls.length, 0);
});

test("a snapshot that is replaced while it is read makes no answer", async () => {
  const { service, backup } = withSnapshot();
  fail(service);
  const { arrived, release } = backup.hold("segments/churn-heatmap");
  const response = service.get("/v1/widgets/churn-heatmap");
  await arrived;
  backup.stateChanges = { version: "generated anew", source: "embedded (generated)" };
  release();
  assert.equal((await response).status, 503);
});

test("a snapshot that fails while it is read is not completed by what it said before", async () => {
  const { service, backup } = withSnapshot();
  fail(service);
  await service.widget("churn-heatmap");
  backup.stateChanges = { ...backup.stateChanges, version: "the next snapshot" };
  service.now += 1_000;
  const held = backup.hold("segments/churn-heatmap");
  const response = service.get("/v1/widgets/churn-heatmap");
  await held.arrived;
  held.fail(down());
  assert.equal((await response).status, 503);
});

test("rows of another shape than agreed are a fault to mend, which the snapshot does not hide", async () => {
  const { service, backup } = withSnapshot();
  await service.widget("ticket-priority");
  fail(service, new WarehouseError("invalid-result", "no"));
  assert.equal((await readProblem(await service.get("/v1/widgets/churn-heatmap"))).code, "internal");
  assert.equal(backup.calls.length, 0);
});

test("a request that is abandoned while the snapshot is read aborts its query there", async () => {
  const { service, backup } = withSnapshot();
  fail(service);
  const { arrived } = backup.hold("segments/churn-heatmap");
  const leaving = new AbortController();
  const response = service.app.request("/v1/widgets/churn-heatmap", { signal: leaving.signal });
  await arrived;
  leaving.abort();
  assert.equal((await response).status, 499);
  assert.equal(backup.calls.at(-1)?.signal?.aborted, true);
});

for (const [says, options, seconds] of [
  ["nothing of another try", {}, "5"],
  ["to try again after 12.3 s", { retryAfterMs: 12_300 }, "13"],
  ["to try again after a millisecond", { retryAfterMs: 1 }, "1"],
] as const) {
  test(`a failure that says ${says} tells callers to wait ${seconds} s`, async () => {
    const service = records.service();
    for (const code of ["unavailable", "timeout"] as const) {
      fail(service, new WarehouseError(code, "no", options));
      const response = await service.get("/v1/widgets/churn-heatmap");
      assert.equal(response.headers.get("Retry-After"), seconds);
      assert.equal((await readProblem(response)).retryAfter, Number(seconds));
    }
  });
}

async function readiness(service: TestService): Promise<unknown> {
  service.now += 1_000;
  const response = await service.get("/readyz");
  return [response.status, await response.json()];
}

test("readiness says what answers are made of", async () => {
  const { service, backup } = withSnapshot();
  assert.deepEqual(await readiness(service), [200, { status: "ready", serving: "live" }]);
  fail(service);
  const snapshot = { status: "degraded", serving: ["snapshot"], snapshotOf: copiedAt };
  assert.deepEqual(await readiness(service), [200, snapshot]);

  service.warehouse.failure = null;
  service.now += 1_000;
  await service.widget("churn-heatmap");
  assert.deepEqual(await readiness(service), [200, { status: "ready", serving: "live" }]);
  fail(service);
  assert.deepEqual(await readiness(service), [200, { ...snapshot, serving: ["last-good", "snapshot"] }]);
  backup.failure = down();
  assert.deepEqual(await readiness(service), [200, { status: "degraded", serving: ["last-good"] }]);
});

test("a service that has nothing to answer with is not ready", async () => {
  const { service, backup } = withSnapshot();
  backup.stateChanges = { source: "embedded (loaded)" };
  fail(service, new WarehouseError("unavailable", "no", { retryAfterMs: 30_000 }));
  const response = await service.get("/readyz");
  assert.equal(response.status, 503);
  assert.equal(response.headers.get("Retry-After"), "30");
  assert.equal((await readProblem(response)).code, "warehouse-unavailable");
});

test("an outage is two lines in the log, however many requests it meets", async () => {
  const { service } = withSnapshot();
  await service.widget("ticket-priority");
  const secret = new Error("could not convert 'Jane Doe'");
  fail(service, new WarehouseError("unavailable", "The login failed.", { cause: secret }));
  for (let n = 0; n < 10; n++) {
    service.now += 1_000;
    await Promise.all([service.widget("ticket-priority"), service.widget("kpi-card"), service.widget("churn-heatmap")]);
  }
  service.warehouse.failure = null;
  service.now += 1_000;
  await service.widget("ticket-priority");
  await service.widget("churn-heatmap");

  const lines = service.log.filter((line) => line.includes("the warehouse"));
  assert.equal(lines.length, 2, lines.join(""));
  assert.match(
    lines[0] ?? "",
    /"level":40.*"code":"unavailable".*could not convert '…'.*the warehouse has begun to fail/,
  );
  assert.match(lines[1] ?? "", /"level":30.*the warehouse answers again/);
  assert.equal(service.log.join("").includes("Jane"), false);
});

test("that the snapshot fails as well is a warning of its own", async () => {
  const { service, backup } = withSnapshot();
  fail(service);
  backup.failure = new WarehouseError("unavailable", "The file is gone.");
  for (let n = 0; n < 3; n++) {
    service.now += 1_000;
    await service.get("/v1/widgets/churn-heatmap");
  }
  assert.deepEqual(
    warnings(service).map(({ msg }) => msg),
    ["the warehouse has begun to fail", "the snapshot has begun to fail"],
  );
});

function originsOf({ calls }: ControlledWarehouse): unknown[] {
  return calls.map(({ origin }) => origin);
}

test("every query names the widget and the request that it is for, in a batch and on the snapshot too", async () => {
  const { service, backup } = withSnapshot();
  await service.get("/v1/widgets/churn-heatmap", { "X-Request-Id": "single-1" });
  const single = { widget: "churn-heatmap", requestId: "single-1" };
  assert.deepEqual(originsOf(service.warehouse), [single, single]);

  const response = await service.app.request("/v1/batch", {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Request-Id": "batch-1" },
    body: JSON.stringify({ requests: [{ key: "a", id: "ticket-priority" }] }),
  });
  await response.text();
  const line = { widget: "ticket-priority", requestId: "batch-1" };
  assert.deepEqual(originsOf(service.warehouse), [single, single, line]);

  fail(service);
  await service.get("/v1/widgets/sentiment-trend", { "X-Request-Id": "single-2" });
  const copy = { widget: "sentiment-trend", requestId: "single-2" };
  assert.deepEqual(originsOf(backup), [copy, copy]);
});

test("no timer outlives its answer", async () => {
  const timers = () => process.getActiveResourcesInfo().filter((resource) => resource === "Timeout").length;
  const { service } = withSnapshot();
  const before = timers();
  await service.widget("churn-heatmap");
  await service.get("/readyz");
  fail(service);
  await service.widget("churn-heatmap");
  service.now += 1_000;
  await service.widget("ticket-priority");
  await service.get("/readyz");
  assert.equal(timers(), before);
});
