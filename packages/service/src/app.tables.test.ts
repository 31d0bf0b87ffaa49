import assert from "node:assert/strict";
import { after, test } from "node:test";
import {
  type BatchLine,
  type CustomerTimelineData,
  knownOrders,
  optionSchemas,
  payloadSchemas,
  reviewSorts,
  segmentSorts,
  ticketSorts,
} from "@customer-pulse/contract";
import { type Row, readTables } from "./testing/records.ts";
import { readProblem, testRecords } from "./testing/test-service.ts";
import { loadedFolder } from "./testing/warehouse-folder.ts";

const records = await testRecords();
after(() => records[Symbol.asyncDispose]());
const service = records.service();
const tables = await readTables(records.folder, [
  "CUSTOMER_BASE",
  "CUSTOMER_PERSONA_SIGNALS",
  "FACT_CUSTOMER_INTERACTIONS",
  "FACT_PRODUCT_REVIEWS",
  "FACT_SUPPORT_TICKETS",
]);

const textOf = (row: Row, column: string) => String(row[column] ?? "");
const tableSorts = { "ticket-table": ticketSorts, "review-table": reviewSorts, "segment-table": segmentSorts };
const tableIds = ["ticket-table", "review-table", "segment-table"] as const;
const rowCounts = {
  "ticket-table": tables.FACT_SUPPORT_TICKETS.length,
  "review-table": tables.FACT_PRODUCT_REVIEWS.length,
  "segment-table": tables.CUSTOMER_BASE.length,
};

for (const id of tableIds) {
  test(`${id} describes each column of its rows, and those that it can be sorted by`, async () => {
    const { data } = await service.widget(id, "dateRange=all-time");
    const [row] = data.rows;
    assert.deepEqual(
      data.columns.map(({ key }) => key),
      Object.keys(row ?? {}),
    );
    assert.deepEqual(
      data.columns.flatMap(({ key, sortable }) => (sortable ? [key] : [])).sort(),
      [...tableSorts[id]].sort(),
    );
  });

  test(`the pages of ${id} hold every row once, and one past the end none`, async () => {
    const rows: object[] = [];
    for (let page = 1; rows.length < rowCounts[id]; page += 1) {
      const { data } = await service.widget(id, `dateRange=all-time&pageSize=50&page=${page}`);
      assert.equal(data.total, rowCounts[id]);
      assert.notEqual(data.rows.length, 0);
      rows.push(...data.rows);
    }
    assert.equal(new Set(rows.map((row) => JSON.stringify(row))).size, rowCounts[id]);
    const { data, meta } = await service.widget(id, "dateRange=all-time&pageSize=50&page=1000000");
    assert.deepEqual([data.rows, data.page, data.total, meta.rowCount], [[], 1_000_000, rowCounts[id], 1]);
  });

  test(`pages and orders of ${id} share one count`, async () => {
    const { warehouse, widget } = records.service();
    const [sort] = tableSorts[id].slice(-1);
    for (const query of ["", "page=2", `sort=${sort}`, "direction=asc", "pageSize=200"]) await widget(id, query);
    const totals = warehouse.calls.filter(({ name }) => name.startsWith("overview/"));
    assert.equal(totals.length, 1);
  });
}

test("a table and the card of its number ask for the number once", async () => {
  const { warehouse, post } = records.service();
  const requests = [
    { key: "card", id: "kpi-card", options: { metric: "ticket-count", compare: "none" } },
    { key: "table", id: "ticket-table" },
  ];
  await (await post({ requests })).text();
  assert.equal(warehouse.count("overview/ticket-totals"), 1);
});

test("tickets come newest first", async () => {
  const { data } = await service.widget("ticket-table", "dateRange=all-time&pageSize=200");
  const newest = tables.FACT_SUPPORT_TICKETS.map((row) => textOf(row, "ticket_date").replace(" ", "T"))
    .sort()
    .reverse()
    .slice(0, 200);
  assert.deepEqual(
    data.rows.map(({ ticketDate }) => String(ticketDate).slice(0, 19)),
    newest.map((instant) => instant.slice(0, 19)),
  );
});

test("priorities are sorted by urgency, in either direction", async () => {
  for (const [direction, order] of [
    ["asc", knownOrders.priorityLevel],
    ["desc", knownOrders.priorityLevel.toReversed()],
  ] as const) {
    const seen: unknown[] = [];
    for (let page = 1; page <= Math.ceil(rowCounts["ticket-table"] / 200); page += 1) {
      const query = `dateRange=all-time&sort=priorityLevel&direction=${direction}&pageSize=200&page=${page}`;
      const { data } = await service.widget("ticket-table", query);
      seen.push(...data.rows.map(({ priorityLevel }) => priorityLevel));
    }
    assert.deepEqual([...new Set(seen)], order);
    assert.deepEqual(
      seen.filter((level, index) => level !== seen[index - 1]),
      order,
    );
  }
});

test("a search finds tickets by their words, whatever their case, and counts them", async () => {
  const wanted = tables.FACT_SUPPORT_TICKETS.filter((row) =>
    textOf(row, "ticket_description").toLowerCase().includes("invoice"),
  );
  assert.notEqual(wanted.length, 0);
  for (const search of ["invoice", "INVOICE", "+invoice+"]) {
    const { data } = await service.widget("ticket-table", `dateRange=all-time&pageSize=200&search=${search}`);
    assert.equal(data.total, wanted.length);
    assert.deepEqual(data.rows.map(({ ticketId }) => ticketId).sort(), wanted.map((row) => row["ticket_id"]).sort());
  }
});

test("a review has its English where the record brings it, and null where not", async () => {
  const { data } = await service.widget("review-table", "dateRange=all-time&pageSize=200");
  const stored = new Map(tables.FACT_PRODUCT_REVIEWS.map((row) => [row["review_id"], row]));
  for (const { reviewId, reviewLanguage, reviewText, reviewTextEnglish } of data.rows) {
    const english = stored.get(reviewId)?.["review_text_english"] ?? null;
    assert.equal(reviewTextEnglish, english ?? (reviewLanguage === "english" ? reviewText : null));
  }
  assert.ok(data.rows.some(({ reviewTextEnglish }) => reviewTextEnglish === null));
  assert.ok(data.rows.some(({ reviewText, reviewTextEnglish }) => reviewTextEnglish !== reviewText));
});

test("customers at high risk come first", async () => {
  const { data } = await service.widget("segment-table", "pageSize=200");
  const risks = data.rows.map(({ churnRisk }) => churnRisk);
  assert.deepEqual(
    risks.filter((risk, index) => risk !== risks[index - 1]),
    knownOrders.churnRisk,
  );
});

test("an id that begins with the search text comes before one that only contains it", async () => {
  await using few = await testRecords(
    await loadedFolder({
      customers: ["A12", "120", "B12", "12-Z"].map((customer_id) => ({
        customer_id,
        persona: null,
        sign_up_date: "2024-01-01",
        products_owned: 1,
        lifetime_value: 10,
      })),
      customer_interactions: [],
      product_reviews: [],
      support_tickets: [
        {
          ticket_id: "T1",
          customer_id: "A12",
          ticket_date: "2026-02-01T10:00:00",
          ticket_status: "open",
          ticket_category: "billing",
          ticket_description: "It is slow.",
        },
      ],
    }),
  );
  const { data } = await few.service().widget("customer-picker", "search=12");
  assert.deepEqual(
    data.customers.map(({ customerId }) => customerId),
    ["12-Z", "120", "A12", "B12"],
  );
});

test("customers are found by any part of their id, in the order of ids", async () => {
  const ids = tables.CUSTOMER_BASE.map((row) => textOf(row, "customer_id")).sort();
  const [id = ""] = ids;
  const part = id.slice(-2);
  const { data } = await service.widget("customer-picker", `search=${part}&limit=50`);
  const containing = ids.filter((other) => other.includes(part));
  assert.equal(data.total, containing.length);
  assert.deepEqual(
    data.customers.map(({ customerId }) => customerId),
    containing.slice(0, 50),
  );
  const none = await service.widget("customer-picker", "search=nobody");
  assert.deepEqual(none.data, { customers: [], total: 0 });
});

test("a chosen customer does not keep the picker from finding others", async () => {
  const { data, meta } = await service.widget("customer-picker", "customerId=CUST-00001&limit=50");
  assert.ok(data.customers.length > 1);
  assert.deepEqual(meta.filters.own, ["customerId"]);
});

test("GET /v1/customers answers as the picker does, with the search text as q", async () => {
  const answer = await (await service.get("/v1/customers?q=0001&limit=3")).json();
  const { data } = await service.widget("customer-picker", "search=0001&limit=3");
  assert.deepEqual((answer as { data: unknown }).data, data);
});

for (const [query, code, parameter] of [
  ["search=1", "unknown-parameter", "search"],
  [`q=${"x".repeat(201)}`, "invalid-option", "q"],
  ["q=1&q=2", "invalid-option", "q"],
  ["limit=51", "invalid-option", "limit"],
] as const) {
  test(`GET /v1/customers refuses ${query.slice(0, 20)} by the name that it has there`, async () => {
    const problem = await readProblem(await service.get(`/v1/customers?${query}`));
    assert.equal(problem.code, code);
    assert.deepEqual(
      problem.errors?.map((error) => error.parameter),
      [parameter],
    );
  });
}

test("what one address has answered does not make up for a wrong parameter at another", async () => {
  assert.equal((await service.get("/v1/customers?q=0002")).status, 200);
  const problem = await readProblem(await service.get("/v1/widgets/customer-picker?q=0002"));
  assert.equal(problem.code, "unknown-parameter");
});

/** The timeline by batch, where its option is no filter. */
async function timeline(options: object, filters: object = {}): Promise<{ data: CustomerTimelineData; meta: object }> {
  const response = await service.post({ requests: [{ key: "t", id: "customer-timeline", options }], filters });
  const [line] = (await response.text()).split("\n").map((text) => text && (JSON.parse(text) as BatchLine));
  assert.ok(line && "data" in line, JSON.stringify(line));
  return { data: payloadSchemas["customer-timeline"].parse(line.data), meta: line.meta.filters };
}

test("a timeline has everything of one customer, newest first, whatever the reader filters", async () => {
  const customerId = textOf(tables.FACT_SUPPORT_TICKETS[0] ?? {}, "customer_id");
  const own = ([table, id]: readonly [readonly Row[], string]) =>
    table.filter((row) => row["customer_id"] === customerId).map((row) => row[id]);
  const ids = [
    ...own([tables.FACT_CUSTOMER_INTERACTIONS, "interaction_id"]),
    ...own([tables.FACT_PRODUCT_REVIEWS, "review_id"]),
    ...own([tables.FACT_SUPPORT_TICKETS, "ticket_id"]),
  ];
  const filters = { dateRange: "last-7-days", churnRisk: ["Nowhere"], priorityLevel: ["Low"] };
  const { data, meta } = await timeline({ customerId, pageSize: 200 }, filters);
  assert.deepEqual(data.events.map(({ eventId }) => eventId).sort(), ids.sort());
  assert.equal(data.total, ids.length);
  const instants = data.events.map(({ at }) => String(at));
  assert.deepEqual(instants, instants.toSorted().reverse());
  assert.deepEqual(meta, { applied: {}, notApplicable: ["dateRange", "churnRisk", "priorityLevel"], own: [] });
  const { data: second } = await timeline({ customerId, pageSize: 1, page: 2 });
  assert.deepEqual([second.events, second.total], [data.events.slice(1, 2), ids.length]);
});

test("a timeline of nobody has nothing in it, and asks for nothing", async () => {
  const { data } = await timeline({});
  assert.deepEqual(data, {
    ...optionSchemas["customer-timeline"].omit({ customerId: true }).parse({}),
    events: [],
    total: 0,
  });
});
