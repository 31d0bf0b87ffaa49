import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import { readTables } from "./testing/records.ts";
import { testRecords } from "./testing/test-service.ts";
import { loadedFolder } from "./testing/warehouse-folder.ts";

const records = await testRecords();
after(() => records[Symbol.asyncDispose]());
const service = records.service();
const tables = await readTables(records.folder, ["CUSTOMER_BASE", "CUSTOMER_PERSONA_SIGNALS", "SENTIMENT_ANALYSIS"]);

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** As the service rounds, then to fewer digits: the order of adding is free. */
const rounded = (value: number | null | undefined) =>
  value == null ? null : Number(value.toPrecision(12)).toPrecision(10);

describe("customer-profile", () => {
  test("shows what the tables have of the customer", async () => {
    for (const signals of tables.CUSTOMER_PERSONA_SIGNALS.slice(0, 20)) {
      const id = String(signals["customer_id"]);
      const base = tables.CUSTOMER_BASE.find(({ customer_id }) => customer_id === id);
      const instants = tables.SENTIMENT_ANALYSIS.filter(({ customer_id }) => customer_id === id)
        .map((row) => `${String(row["interaction_date"]).replace(" ", "T")}.000Z`)
        .sort();
      const { customer } = (await service.widget("customer-profile", `customerId=${id}`)).data;
      assert.equal(customer?.customerId, id);
      assert.equal(customer.persona, base?.["persona"]);
      assert.equal(customer.signUpDate, base?.["sign_up_date"]);
      assert.equal(customer.productsOwned, Number(base?.["products_owned"]));
      assert.equal(customer.lifetimeValue, Number(base?.["lifetime_value"]));
      assert.equal(customer.churnRisk, signals["churn_risk"]);
      assert.equal(customer.derivedPersona, signals["derived_persona"]);
      assert.equal(rounded(customer.averageSentiment), rounded(signals["avg_sentiment"] as number | null));
      assert.equal(rounded(customer.sentimentVolatility), rounded(signals["sentiment_volatility"] as number | null));
      assert.equal(rounded(customer.averageRating), rounded(signals["avg_rating"] as number | null));
      assert.equal(customer.ticketCount, signals["ticket_count"] === null ? null : Number(signals["ticket_count"]));
      assert.equal(customer.customerSummary, signals["customer_summary"]);
      assert.equal(customer.firstContact, instants.at(0) ?? null);
      assert.equal(customer.lastContact, instants.at(-1) ?? null);
    }
  });

  test("says which rule gives the churn risk, for every customer the one that is stored", async () => {
    const found = new Set<string>();
    for (const { customer_id, churn_risk } of tables.CUSTOMER_PERSONA_SIGNALS) {
      const { why } = (await service.widget("customer-profile", `customerId=${customer_id}`)).data;
      assert.equal(why?.risk, churn_risk);
      assert.equal(why?.agrees, true);
      found.add(why?.rule ?? "");
    }
    assert.ok(found.size >= 4, [...found].join(", "));
  });

  test("holds each driver against its mean over all customers", async () => {
    const [signals] = tables.CUSTOMER_PERSONA_SIGNALS;
    const { why, customer } = (await service.widget("customer-profile", `customerId=${signals?.["customer_id"]}`)).data;
    const numbers = (column: string) =>
      tables.CUSTOMER_PERSONA_SIGNALS.flatMap((row) => (row[column] === null ? [] : [Number(row[column])]));
    const tickets = tables.CUSTOMER_PERSONA_SIGNALS.map((row) => Number(row["ticket_count"] ?? 0));
    const newest = tables.SENTIMENT_ANALYSIS.map((row) => String(row["interaction_date"]).slice(0, 10))
      .sort()
      .at(-1);
    const daysBefore = (day: string | undefined) => (Date.parse(newest ?? "") - Date.parse(day ?? "")) / 86_400_000;
    const last = Map.groupBy(tables.SENTIMENT_ANALYSIS, ({ customer_id }) => customer_id);
    const silences = [...last.values()].map((rows) =>
      daysBefore(
        rows
          .map((row) => String(row["interaction_date"]).slice(0, 10))
          .sort()
          .at(-1),
      ),
    );
    assert.deepEqual(
      why?.drivers.map(({ key, value, reference }) => [key, rounded(value), rounded(reference)]),
      [
        ["average-sentiment", rounded(customer?.averageSentiment), rounded(mean(numbers("avg_sentiment")))],
        ["sentiment-trend", rounded(customer?.sentimentTrend), rounded(mean(numbers("sentiment_trend")))],
        ["ticket-count", rounded(customer?.ticketCount ?? 0), rounded(mean(tickets))],
        ["last-contact", rounded(daysBefore(customer?.lastContact?.slice(0, 10))), rounded(mean(silences))],
      ],
    );
  });

  test("marks the drivers that the rule looked at", async () => {
    const decisiveOf: Record<string, string[]> = {
      "negative-with-tickets": ["average-sentiment", "ticket-count"],
      negative: ["average-sentiment"],
      "below-zero": ["average-sentiment"],
      none: [],
    };
    for (const { customer_id, ticket_count } of tables.CUSTOMER_PERSONA_SIGNALS) {
      const { why } = (await service.widget("customer-profile", `customerId=${customer_id}`)).data;
      const falling = ticket_count === null ? ["sentiment-trend"] : ["sentiment-trend", "ticket-count"];
      assert.deepEqual(
        why?.drivers.filter(({ decisive }) => decisive).map(({ key }) => key),
        decisiveOf[why?.rule ?? ""] ?? falling,
      );
    }
  });

  test("is the same whatever else is filtered, and says that filters do not apply", async () => {
    const id = tables.CUSTOMER_BASE[0]?.["customer_id"];
    const plain = await service.widget("customer-profile", `customerId=${id}`);
    assert.deepEqual(plain.meta.filters, { applied: {}, notApplicable: [], own: [] });
    const filtered = await service.widget(
      "customer-profile",
      `customerId=${id}&churnRisk=Nowhere&dateRange=last-7-days`,
    );
    assert.deepEqual(filtered.data, plain.data);
    assert.deepEqual(filtered.meta.filters, { applied: {}, notApplicable: ["dateRange", "churnRisk"], own: [] });
  });

  test("takes the customer as its option in a batch, beside a filter of the same name", async () => {
    const [one, other] = tables.CUSTOMER_BASE.map(({ customer_id }) => String(customer_id));
    const response = await service.post({
      requests: [{ key: "a", id: "customer-profile", options: { customerId: one } }],
      filters: { customerId: [other] },
    });
    const [line] = (await response.text()).split("\n");
    const { data, meta } = JSON.parse(line ?? "");
    assert.equal(data.customer.customerId, one);
    assert.deepEqual(meta.filters.own, ["customerId"]);
    assert.deepEqual(meta.filters.notApplicable, []);
  });

  test("of nobody, or of somebody unknown, there is nothing to show", async () => {
    for (const query of ["", "customerId=", "customerId=%20", "customerId=nobody"]) {
      const { data } = await service.widget("customer-profile", query);
      assert.deepEqual(data, { customer: null, why: null });
    }
  });

  test("what all customers are like is asked once", async () => {
    const counted = records.service();
    for (const { customer_id } of tables.CUSTOMER_BASE.slice(0, 3)) {
      await counted.widget("customer-profile", `customerId=${customer_id}`);
    }
    assert.equal(counted.warehouse.count("customers/customer-profile"), 3);
    assert.equal(counted.warehouse.count("customers/customer-averages"), 1);
    assert.equal(counted.warehouse.count("customers/last-contacts"), 1);
  });
});

test("another widget takes customerId as the filter that it is", async () => {
  const ids = tables.CUSTOMER_BASE.slice(0, 2).map(({ customer_id }) => String(customer_id));
  const { meta } = await service.widget("churn-breakdown", ids.map((id) => `customerId=${id}`).join("&"));
  assert.deepEqual(meta.filters.applied.customerId, ids);
});

test("sentiment-scatter has a point for each customer with a trend", async () => {
  const { data, meta } = await service.widget("sentiment-scatter", "dateRange=last-7-days");
  const expected = tables.CUSTOMER_PERSONA_SIGNALS.filter((row) => row["sentiment_trend"] !== null);
  assert.equal(data.total, expected.length);
  assert.equal(data.sampled, false);
  const byId = new Map(expected.map((row) => [row["customer_id"], row]));
  assert.deepEqual(data.points.customerId, [...byId.keys()].sort());
  data.points.customerId.forEach((id, index) => {
    const row = byId.get(id);
    assert.equal(rounded(data.points.trend[index]), rounded(Number(row?.["sentiment_trend"])));
    assert.equal(rounded(data.points.volatility[index]), rounded(Number(row?.["sentiment_volatility"])));
    assert.equal(data.points.category[index], row?.["overall_sentiment"]);
  });
  assert.deepEqual(meta.filters.notApplicable, ["dateRange"]);
  const none = await service.widget("sentiment-scatter", "customerId=nobody");
  assert.deepEqual([none.data.total, none.data.points.customerId], [0, []]);
});

describe("customers as real tables have them", async () => {
  const customer = (customer_id: string) => ({
    customer_id,
    persona: "neutral",
    sign_up_date: "2025-01-05",
    products_owned: 1,
    lifetime_value: 4000,
  });
  const ticket = (ticket_id: string, values: object) => ({
    ticket_id,
    customer_id: "busy",
    ticket_date: `2026-01-0${ticket_id}T10:00:00`,
    ticket_status: "open",
    ticket_description: "We are unhappy and angry.",
    ...values,
  });
  const awkward = await testRecords(
    await loadedFolder({
      customers: [customer("busy"), customer("quiet")],
      customer_interactions: [],
      product_reviews: [],
      support_tickets: [
        ticket("1", { ticket_category: "shipping", priority_level: '"Low"' }),
        ticket("2", { ticket_category: null, priority_level: '"High"' }),
        ticket("3", { ticket_category: "billing", priority_level: "High" }),
        ticket("4", { ticket_category: "shipping", priority_level: "Low" }),
      ],
    }),
  );
  after(() => awkward[Symbol.asyncDispose]());
  const app = awkward.service();

  test("a customer without events has no average, no contact, and a risk of Low by no rule", async () => {
    const { customer: quiet, why } = (await app.widget("customer-profile", "customerId=quiet")).data;
    assert.equal(quiet?.averageSentiment, null);
    assert.equal(quiet.ticketCount, null);
    assert.deepEqual([quiet.ticketCategories, quiet.ticketPriorities], [[], []]);
    assert.deepEqual([quiet.firstContact, quiet.lastContact, quiet.customerSummary], [null, null, null]);
    assert.deepEqual([why?.rule, why?.risk, why?.agrees], ["none", "Low", true]);
    assert.deepEqual(
      why?.drivers.map(({ key, value }) => [key, value]),
      [
        ["average-sentiment", null],
        ["sentiment-trend", null],
        ["ticket-count", 0],
        ["last-contact", null],
      ],
    );
    const references = new Map(why?.drivers.map(({ key, reference }) => [key, reference]));
    assert.equal(references.get("ticket-count"), 2);
    assert.equal(references.get("last-contact"), 0);
  });

  test("what tickets are about comes once each, without gaps and without a classifier's quotes", async () => {
    const { customer: busy } = (await app.widget("customer-profile", "customerId=busy")).data;
    assert.deepEqual(busy?.ticketCategories, ["billing", "shipping"]);
    assert.deepEqual(busy.ticketPriorities, ["High", "Low"]);
    assert.equal(busy.lastContact, "2026-01-04T10:00:00.000Z");
  });

  test("a customer without a score has no point in the scatter", async () => {
    const { data } = await app.widget("sentiment-scatter");
    assert.deepEqual(data.points.customerId, ["busy"]);
    assert.equal(data.total, 1);
  });
});
