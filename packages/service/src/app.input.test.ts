import assert from "node:assert/strict";
import { after, test } from "node:test";
import { type ProblemCode, widgetIds } from "@customer-pulse/contract";
import { readProblem, testRecords } from "./testing/test-service.ts";

const records = await testRecords(20);
after(() => records[Symbol.asyncDispose]());
const service = records.service();

const manyValues = Array.from({ length: 10_000 }, (_, index) => `customerId=c${index}`).join("&");

/** What is asked, the code of the answer, and the parameter and words that it names. */
const refused: [path: string, code: ProblemCode, parameter: string, says: RegExp][] = [
  ["/v1/widgets/kpi-card?churnrisk=High", "unknown-parameter", "churnrisk", /Known here: metric, compare, dateFrom/],
  ["/v1/widgets/kpi-card?page=-1", "unknown-parameter", "page", /Not known here: page/],
  ["/v1/widgets/churn-heatmap?grain=week", "unknown-parameter", "grain", /Not known here: grain/],
  ["/v1/widgets/kpi-card?__proto__=x", "unknown-parameter", "__proto__", /Not known here/],
  ["/v1/widgets/kpi-card?constructor=x", "unknown-parameter", "constructor", /Not known here/],
  ["/v1/widgets?page=2", "unknown-parameter", "page", /None is taken here/],
  ["/v1/filters?metric=ticket-count", "unknown-parameter", "metric", /Not known here: metric/],
  ["/v1/widgets/kpi-card?metric=happiness", "invalid-option", "metric", /takes one of average-sentiment, /],
  ["/v1/widgets/kpi-card?metric=", "invalid-option", "metric", /takes one of/],
  ["/v1/widgets/sentiment-trend?grain=hour", "invalid-option", "grain", /takes one of auto, day, week, month/],
  ["/v1/widgets/sentiment-trend?grain=day&grain=week", "invalid-option", "grain", /given more than once/],
  ["/v1/widgets/kpi-card?dateFrom=yesterday", "invalid-filter", "dateFrom", /is not a day in the form YYYY-MM-DD/],
  ["/v1/widgets/kpi-card?dateFrom=2026-02-30", "invalid-filter", "dateFrom", /is not a day/],
  ["/v1/widgets/kpi-card?dateTo=", "invalid-filter", "dateTo", /is not a day/],
  ["/v1/widgets/kpi-card?dateFrom=2026-02-02&dateTo=2026-02-01", "invalid-filter", "dateFrom", /is after dateTo/],
  ["/v1/widgets/kpi-card?dateFrom=2026-01-01&dateFrom=2026-01-02", "invalid-filter", "dateFrom", /more than once/],
  ["/v1/widgets/kpi-card?dateRange=last-5-days", "invalid-filter", "dateRange", /takes one of last-7-days/],
  ["/v1/widgets/kpi-card?dateRange=all-time&dateTo=2026-01-01", "invalid-filter", "dateRange", /cannot stand beside/],
  [`/v1/widgets/kpi-card?${manyValues}`, "invalid-filter", "customerId", /takes at most 200 values/],
  [`/v1/widgets/kpi-card?agentId=${"x".repeat(201)}`, "invalid-filter", "agentId", /longer than 200 characters/],
  ["/v1/widgets/kpi-card?agentId=", "invalid-filter", "agentId", /has an empty value/],
  ["/v1/widgets/customer-profile?customerId=a&customerId=b", "invalid-option", "customerId", /given more than once/],
  [`/v1/widgets/customer-profile?customerId=${"x".repeat(201)}`, "invalid-option", "customerId", /at most 200/],
  ["/v1/widgets/customer-profile?id=a", "unknown-parameter", "id", /Known here: customerId, dateFrom/],
];

for (const [path, code, parameter, says] of refused) {
  test(`${path.slice(0, 80)} is refused as ${code}`, async () => {
    const response = await service.get(path);
    const problem = await readProblem(response);
    assert.equal(response.status, 400);
    assert.equal(problem.code, code);
    assert.ok(problem.errors?.some((error) => error.parameter === parameter));
    assert.match(problem.detail, says);
    assert.ok(problem.detail.length < 1_000);
  });
}

test("every parameter at fault is named at once", async () => {
  const problem = await readProblem(await service.get("/v1/widgets/kpi-card?dateFrom=x&dateTo=y&agentId="));
  assert.deepEqual(problem.errors?.map(({ parameter }) => parameter).sort(), ["agentId", "dateFrom", "dateTo"]);
});

const accepted = [
  "agentId=%E0%A4%A",
  "agentId=%00",
  `agentId=${encodeURIComponent("'; DROP TABLE CUSTOMER_BASE; --")}`,
  `agentId=${encodeURIComponent("👩‍💻 اختبار \u200d \\ % _ ?")}`,
  "churnRisk=no-such-risk",
  "dateFrom=0001-01-01&dateTo=9999-12-31",
  "dateFrom=0000-01-01&dateTo=0000-12-31",
  "dateFrom=9999-12-31",
  "dateTo=0001-01-01",
  "customerId=nobody",
  "reviewRating=five",
  "reviewRating=1e400",
];

for (const query of accepted) {
  test(`${query} matches what it matches, on every widget`, async () => {
    for (const id of widgetIds) await service.widget(id, query);
    for (const metric of ["average-rating", "high-churn-share", "lifetime-value-at-risk", "total-interactions"]) {
      for (const compare of ["previous-period", "previous-month", "previous-year"]) {
        await service.widget("kpi-card", `metric=${metric}&compare=${compare}&${query}`);
      }
    }
  });
}

test("a list's order and repeats make no other question", async () => {
  await service.widget("ticket-priority", "churnRisk=Low&churnRisk=High&ticketStatus=open");
  const asked = service.warehouse.calls.length;
  const { meta } = await service.widget(
    "ticket-priority",
    "ticketStatus=open&churnRisk=High&churnRisk=Low&churnRisk=High",
  );
  assert.equal(service.warehouse.calls.length, asked);
  assert.deepEqual(meta.filters.applied.churnRisk, ["High", "Low"]);
});

test("an unknown widget is a 404 that names those there are", async () => {
  for (const id of ["nps", "toString", "..%2F..%2Fetc", "%E0%A4%A"]) {
    const response = await service.get(`/v1/widgets/${id}`);
    const problem = await readProblem(response);
    assert.equal(problem.code, "unknown-widget");
    assert.match(problem.detail, /kpi-card, sentiment-trend/);
  }
});

test("an unknown address is a 404", async () => {
  for (const path of ["/v1", "/v1/nothing", "/v2/widgets", "/nothing", "/v1/widgets/kpi-card/more"]) {
    const problem = await readProblem(await service.get(path));
    assert.equal(problem.code, "not-found", path);
  }
});

test("a wrong method is a 405 that says which ones are taken", async () => {
  const cases = [
    ["POST", "/v1/widgets", "GET, HEAD"],
    ["DELETE", "/v1/widgets/kpi-card", "GET, HEAD"],
    ["PUT", "/v1/filters", "GET, HEAD"],
    ["GET", "/v1/batch", "POST"],
    ["POST", "/healthz", "GET, HEAD"],
  ] as const;
  for (const [method, path, allow] of cases) {
    const response = await service.app.request(path, { method });
    assert.equal(response.headers.get("Allow"), allow, path);
    assert.equal((await readProblem(response)).code, "method-not-allowed");
  }
});

test("an address that cannot be parsed as a parameter list is read as far as it goes", async () => {
  const problem = await readProblem(await service.get("/v1/widgets/kpi-card?&&==&?a"));
  assert.equal(problem.code, "unknown-parameter");
});
