import assert from "node:assert/strict";
import { after, mock, test } from "node:test";
import { readProblem, testRecords } from "./testing/test-service.ts";

const records = await testRecords(20);
const copied = await testRecords(30);
after(async () => {
  await records[Symbol.asyncDispose]();
  await copied[Symbol.asyncDispose]();
});

const answerTimeoutMs = 15_000;
/** Time goes by when a test says so; what is not held is answered without it. */
const passTime = (ms = answerTimeoutMs) => mock.timers.tick(ms);
// Once for all tests: a timer of one mock that is cleared under the next would take another timer with it.
mock.timers.enable({ apis: ["setTimeout"] });

function withSnapshot() {
  const backup = copied.warehouse();
  backup.stateChanges = { source: "snapshot" };
  return { backup, service: records.service({ backup, answerTimeoutMs }), alone: copied.service() };
}

test("a query that hangs is a 504 when time is up, and what it still brings is there for the next request", async () => {
  const service = records.service({ answerTimeoutMs });
  const { arrived, release } = service.warehouse.hold("segments/churn-heatmap");
  const late = service.get("/v1/widgets/churn-heatmap");
  await arrived;
  passTime();
  const response = await late;
  assert.equal(response.status, 504);
  assert.ok(Number(response.headers.get("Retry-After")) > 0);
  assert.equal((await readProblem(response)).code, "query-timeout");
  const call = service.warehouse.calls.find(({ name }) => name === "segments/churn-heatmap");
  assert.equal(call?.signal?.aborted, false);

  const next = service.widget("churn-heatmap");
  release();
  await next;
  assert.equal(service.warehouse.count("segments/churn-heatmap"), 1);
});

test("the steps of an answer share one deadline", async () => {
  const service = records.service({ answerTimeoutMs });
  const bounds = service.warehouse.hold("filters/date-bounds");
  const cells = service.warehouse.hold("segments/churn-heatmap");
  const response = service.get("/v1/widgets/churn-heatmap");
  await bounds.arrived;
  passTime(answerTimeoutMs - 1);
  bounds.release();
  await cells.arrived;
  passTime(1);
  assert.equal((await response).status, 504);
  cells.release();
});

test("what comes after the deadline is not asked for", async () => {
  const service = records.service({ answerTimeoutMs });
  const { arrived, release } = service.warehouse.hold("filters/date-bounds");
  const response = service.get("/v1/widgets/churn-heatmap");
  await arrived;
  passTime();
  release();
  assert.equal((await response).status, 504);
  assert.deepEqual(
    service.warehouse.calls.map(({ name }) => name),
    ["filters/date-bounds"],
  );
});

test("a query that alone is too slow, and then comes, is two lines in the log", async () => {
  const service = records.service({ answerTimeoutMs });
  const held = service.warehouse.hold("segments/churn-heatmap");
  const late = service.get("/v1/widgets/churn-heatmap");
  await held.arrived;
  passTime();
  await late;
  const next = service.widget("churn-heatmap");
  held.release();
  await next;
  const lines = service.log.filter((line) => line.includes("the warehouse"));
  assert.equal(lines.length, 2, lines.join(""));
  assert.match(lines[0] ?? "", /"what":"segments\/churn-heatmap","code":"timeout".*the warehouse has begun to fail/);
  assert.match(lines[1] ?? "", /"what":"segments\/churn-heatmap".*the warehouse answers again/);
});

test("fifty requests that meet a hanging query each get the last good result", async () => {
  const service = records.service({ answerTimeoutMs });
  const good = await service.widget("churn-heatmap");
  service.now += 600_000;
  const { arrived, release } = service.warehouse.hold("segments/churn-heatmap");
  const requests = Array.from({ length: 50 }, (_, index) => ({ key: `k${index}`, id: "churn-heatmap" }));
  const response = await service.post({ requests });
  await arrived;
  passTime();
  const lines = (await response.text()).trim().split("\n");
  assert.equal(lines.pop(), '{"done":true}');
  const stale = { data: good.data, meta: { ...good.meta, cache: "stale" } };
  assert.deepEqual(
    new Set(lines.map((line) => JSON.stringify({ ...JSON.parse(line), key: undefined }))),
    new Set([JSON.stringify({ status: 200, ...stale })]),
  );
  assert.equal(lines.length, 50);
  assert.equal(service.warehouse.count("segments/churn-heatmap"), 2);
  release();
});

test("the last good result is served when the tables' state cannot be had in time", async () => {
  const service = records.service({ answerTimeoutMs });
  const good = await service.widget("churn-heatmap");
  service.now += 600_000;
  const { arrived, release } = service.warehouse.hold("state");
  const stale = service.widget("churn-heatmap");
  await arrived;
  passTime();
  assert.deepEqual(await stale, { data: good.data, meta: { ...good.meta, cache: "stale" } });
  release();
});

test("the snapshot stands in for a warehouse that has never answered in time", async () => {
  const { service, alone } = withSnapshot();
  const { arrived, release } = service.warehouse.hold("state");
  const answer = service.widget("churn-heatmap");
  await arrived;
  passTime();
  const { data, meta } = await answer;
  assert.equal(meta.source, "snapshot");
  assert.deepEqual(data, (await alone.widget("churn-heatmap")).data);
  release();
});

test("one query that hangs makes the whole answer one of the snapshot", async () => {
  const { service, alone } = withSnapshot();
  const { arrived, release } = service.warehouse.hold("sentiment/sentiment-trend");
  const answer = service.widget("kpi-card");
  await arrived;
  passTime();
  const { data, meta } = await answer;
  assert.deepEqual([meta.source, meta.cache], ["snapshot", "stale"]);
  assert.deepEqual(data, (await alone.widget("kpi-card")).data);
  release();
});

test("a snapshot that hangs as well has less than a second, and the caller is told of the warehouse", async () => {
  const { service, backup } = withSnapshot();
  const held = service.warehouse.hold("segments/churn-heatmap");
  const heldToo = backup.hold("segments/churn-heatmap");
  const response = service.get("/v1/widgets/churn-heatmap");
  await held.arrived;
  passTime();
  await heldToo.arrived;
  passTime(999);
  assert.equal((await readProblem(await response)).code, "query-timeout");
  held.release();
  heldToo.release();
});

test("readiness does not wait longer for a warehouse that hangs", async () => {
  const service = records.service({ answerTimeoutMs });
  const { arrived, release } = service.warehouse.hold("state");
  const response = service.get("/readyz");
  await arrived;
  passTime();
  assert.equal((await readProblem(await response)).code, "query-timeout");
  release();
});
