import assert from "node:assert/strict";
import { after, test } from "node:test";
import { metaSchema, type Problem, payloadSchemas, problemSchema, type WidgetId } from "@customer-pulse/contract";
import { WarehouseError } from "@customer-pulse/warehouse";
import { readProblem, testRecords } from "./testing/test-service.ts";

const records = await testRecords(20);
after(() => records[Symbol.asyncDispose]());

interface Line {
  key?: string;
  status?: number;
  data?: unknown;
  meta?: { widget: WidgetId; filters: { applied: unknown } };
  problem?: Problem;
  done?: true;
}

/** Hands out a stream's lines one by one, as they arrive. */
async function* linesOf(response: Response): AsyncGenerator<Line, void> {
  assert.ok(response.body !== null);
  let rest = "";
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    const parts = (rest + chunk).split("\n");
    rest = parts.pop() ?? "";
    for (const part of parts) yield JSON.parse(part) as Line;
  }
  assert.equal(rest, "", "the last line ends with a line break");
}

async function allLines(response: Response): Promise<Line[]> {
  const lines: Line[] = [];
  for await (const line of linesOf(response)) lines.push(line);
  return lines;
}

test("each request gets its line, and the last line says that all are there", async () => {
  const service = records.service();
  const ids = ["kpi-card", "sentiment-trend", "ticket-priority", "churn-heatmap", "filter-bar"] as const;
  const response = await service.post({
    requests: ids.map((id) => ({ key: `my ${id} "1"`, id })),
    filters: { dateRange: "last-90-days", churnRisk: ["High"] },
  });
  assert.equal(response.status, 200);
  assert.match(response.headers.get("Content-Type") ?? "", /^application\/x-ndjson/);
  assert.equal(response.headers.get("ETag"), null);
  const lines = await allLines(response);
  assert.deepEqual(lines.at(-1), { done: true });
  assert.deepEqual(new Set(lines.slice(0, -1).map(({ key }) => key)), new Set(ids.map((id) => `my ${id} "1"`)));
  for (const { status, data, meta } of lines.slice(0, -1)) {
    assert.equal(status, 200);
    const { widget } = metaSchema.parse(meta);
    payloadSchemas[widget].parse(data);
  }
});

test("a batch answers the same as the single requests", async () => {
  const service = records.service();
  const single = await service.widget("kpi-card", "metric=ticket-count&dateRange=last-30-days");
  const response = await service.post({
    requests: [{ key: "a", id: "kpi-card", options: { metric: "ticket-count" } }],
    filters: { dateRange: "last-30-days" },
  });
  const [line] = await allLines(response);
  assert.deepEqual(line, { key: "a", status: 200, data: single.data, meta: { ...single.meta, cache: "hit" } });
});

test("lines come in order of completion: a held query holds up its own line only", async () => {
  const service = records.service();
  const { release } = service.warehouse.hold("filters/ticket-options");
  const response = await service.post({
    requests: [
      { key: "slow", id: "ticket-priority" },
      { key: "fast", id: "churn-heatmap" },
    ],
  });
  const lines = linesOf(response);
  assert.equal((await lines.next()).value?.key, "fast");
  release();
  assert.equal((await lines.next()).value?.key, "slow");
  assert.deepEqual((await lines.next()).value, { done: true });
});

test("a request that fails is a line of its own with its problem", async () => {
  const service = records.service();
  const response = await service.post({
    requests: [
      { key: "unknown", id: "nps" },
      { key: "option", id: "kpi-card", options: { metric: "joy" } },
      { key: "extra", id: "kpi-card", options: { colour: "red" } },
      { key: "good", id: "churn-heatmap" },
    ],
  });
  assert.equal(response.status, 200);
  const byKey = new Map((await allLines(response)).map((line) => [line.key, line]));
  assert.equal(byKey.get("unknown")?.problem?.code, "unknown-widget");
  assert.equal(byKey.get("unknown")?.status, 404);
  assert.equal(byKey.get("option")?.problem?.code, "invalid-option");
  assert.equal(byKey.get("extra")?.problem?.code, "unknown-parameter");
  assert.equal(byKey.get("good")?.status, 200);
  problemSchema.parse(byKey.get("extra")?.problem);
});

test("a warehouse that fails makes a line that may be asked for again", async () => {
  const service = records.service();
  service.warehouse.failure = new WarehouseError("unavailable", "no");
  const [line] = await allLines(await service.post({ requests: [{ key: "a", id: "churn-heatmap" }] }));
  assert.equal(line?.status, 503);
  assert.equal(line?.problem?.code, "warehouse-unavailable");
  assert.equal(typeof line?.problem?.retryAfter, "number");
});

test("equal requests in one batch make one query", async () => {
  const service = records.service();
  const requests = Array.from({ length: 50 }, (_, index) => ({ key: `k${index}`, id: "churn-heatmap" }));
  const lines = await allLines(await service.post({ requests }));
  assert.equal(lines.length, 51);
  assert.equal(service.warehouse.count("segments/churn-heatmap"), 1);
});

test("a client that leaves aborts the query that only it awaits", async () => {
  const service = records.service();
  const { arrived } = service.warehouse.hold("segments/churn-heatmap");
  const response = await service.post({ requests: [{ key: "a", id: "churn-heatmap" }] });
  await arrived;
  await response.body?.cancel();
  const call = service.warehouse.calls.find(({ name }) => name === "segments/churn-heatmap");
  assert.equal(call?.signal?.aborted, true);
});

test("a client that leaves does not take the query away from another", async () => {
  const service = records.service();
  const { arrived, release } = service.warehouse.hold("segments/churn-heatmap");
  const leaving = await service.post({ requests: [{ key: "a", id: "churn-heatmap" }] });
  await arrived;
  const staying = service.widget("churn-heatmap");
  // The single request has joined once it has asked for everything that comes before the held query.
  await new Promise((resolve) => setImmediate(resolve));
  await leaving.body?.cancel();
  release();
  assert.ok((await staying).data.total > 0);
});

const wrongBodies: [what: string, body: string, code: string, says: RegExp][] = [
  ["no JSON", "{", "invalid-body", /The body is not JSON/],
  ["nothing", "", "invalid-body", /not JSON/],
  ["null", "null", "invalid-body", /The body/],
  ["a list", "[]", "invalid-body", /The body/],
  ["no requests", "{}", "invalid-body", /requests/],
  ["an empty list of requests", '{"requests":[]}', "invalid-body", /requests/],
  ["a request without a key", '{"requests":[{"id":"kpi-card"}]}', "invalid-body", /requests\.0\.key/],
  ["one key twice", '{"requests":[{"key":"a","id":"x"},{"key":"a","id":"y"}]}', "invalid-body", /same key twice/],
  ["an unknown field", '{"requests":[{"key":"a","id":"x"}],"sql":"SELECT 1"}', "invalid-body", /sql: is not known/],
  ["options that are no object", '{"requests":[{"key":"a","id":"x","options":[]}]}', "invalid-body", /options/],
  ["an unknown filter", '{"requests":[{"key":"a","id":"x"}],"filters":{"mood":["good"]}}', "unknown-parameter", /mood/],
  [
    "a filter that is no list",
    '{"requests":[{"key":"a","id":"x"}],"filters":{"churnRisk":"High"}}',
    "invalid-filter",
    /churnRisk takes a list/,
  ],
  [
    "filters that are no object",
    '{"requests":[{"key":"a","id":"x"}],"filters":7}',
    "invalid-filter",
    /expected object/,
  ],
  ["filters that are null", '{"requests":[{"key":"a","id":"x"}],"filters":null}', "invalid-filter", /expected object/],
  [
    "a wrong day",
    '{"requests":[{"key":"a","id":"x"}],"filters":{"dateFrom":"2026-13-01"}}',
    "invalid-filter",
    /dateFrom is not a day/,
  ],
];

for (const [what, body, code, says] of wrongBodies) {
  test(`a body that holds ${what} is refused as ${code}`, async () => {
    const response = await records.service().app.request("/v1/batch", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body,
    });
    const problem = await readProblem(response);
    assert.equal(response.status, 400);
    assert.equal(problem.code, code);
    assert.match(problem.detail, says);
  });
}

test("51 requests and 10,000 values are too many", async () => {
  const service = records.service();
  const requests = Array.from({ length: 51 }, (_, index) => ({ key: `k${index}`, id: "kpi-card" }));
  assert.match((await readProblem(await service.post({ requests }))).detail, /at most 50 requests/);
  const customerId = Array.from({ length: 10_000 }, (_, index) => `c${index}`);
  const problem = await readProblem(await service.post({ requests: requests.slice(0, 1), filters: { customerId } }));
  assert.deepEqual(problem.errors, [{ parameter: "customerId", message: "takes at most 200 values" }]);
});

test("text that is no well-formed Unicode is a value like any other", async () => {
  const service = records.service();
  const body = '{"requests":[{"key":"\\ud800","id":"churn-heatmap"}],"filters":{"customerId":["\\ud800","\\u0000"]}}';
  const response = await service.app.request("/v1/batch", {
    method: "POST",
    headers: { "Content-Type": "application/json; charset=utf-8" },
    body,
  });
  const [line] = await allLines(response);
  assert.equal(line?.status, 200);
});

test("another content type is a 415", async () => {
  const service = records.service();
  for (const type of ["text/plain", "application/x-www-form-urlencoded", "application/jsonp"]) {
    const response = await service.app.request("/v1/batch", {
      method: "POST",
      headers: { "Content-Type": type },
      body: "{}",
    });
    assert.equal((await readProblem(response)).code, "unsupported-media-type", type);
  }
});

test("a body beyond two mebibytes is a 413, whether or not its length is announced", async () => {
  const service = records.service();
  const tooLong = `{"requests":"${"x".repeat(2 * 1024 * 1024)}"}`;
  const headers = { "Content-Type": "application/json" };
  const announced = await service.app.request("/v1/batch", {
    method: "POST",
    headers: { ...headers, "Content-Length": String(tooLong.length) },
    body: tooLong,
  });
  assert.equal((await readProblem(announced)).code, "body-too-large");
  const streamed = await service.app.request("/v1/batch", {
    method: "POST",
    headers,
    body: new Blob([tooLong]).stream(),
    duplex: "half",
  } as RequestInit);
  assert.equal((await readProblem(streamed)).code, "body-too-large");
});

test("parameters in the address are refused", async () => {
  const response = await records.service().app.request("/v1/batch?dateRange=all-time", { method: "POST" });
  assert.equal((await readProblem(response)).code, "unknown-parameter");
});

test("a batch is logged once, when its last line is written", async () => {
  const service = records.service();
  const { release } = service.warehouse.hold("segments/churn-heatmap");
  const response = await service.post({ requests: [{ key: "a", id: "churn-heatmap" }] });
  assert.equal(service.log.length, 0);
  release();
  await allLines(response);
  assert.equal(service.log.length, 1);
  assert.match(service.log[0] ?? "", /"path":"\/v1\/batch","status":200/);
});
