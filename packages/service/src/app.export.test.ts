import assert from "node:assert/strict";
import { once } from "node:events";
import { after, test } from "node:test";
import { type WidgetId, widgetIds } from "@customer-pulse/contract";
import { WarehouseError } from "@customer-pulse/warehouse";
import { listen } from "./server/listen.ts";
import { readCsv } from "./testing/read-csv.ts";
import { readTables } from "./testing/records.ts";
import { readProblem, type TestService, testRecords } from "./testing/test-service.ts";
import { loadedFolder } from "./testing/warehouse-folder.ts";

const records = await testRecords();
after(() => records[Symbol.asyncDispose]());
const service = records.service();
const { CUSTOMER_BASE: customers } = await readTables(records.folder, ["CUSTOMER_BASE"]);
const customerId = String(customers[0]?.["customer_id"]);
const mark = "\uFEFF";

function pathOf(id: WidgetId, query = ""): string {
  return `/v1/widgets/${id}/export.csv${query && `?${query}`}`;
}

/** The records of a file, its mark taken off. */
async function exported(asked: TestService, id: WidgetId, query = ""): Promise<string[][]> {
  const response = await asked.get(pathOf(id, query));
  // Response.text() would drop the mark, if there were one or not.
  const text = new TextDecoder("utf-8", { ignoreBOM: true, fatal: true }).decode(await response.arrayBuffer());
  assert.equal(response.status, 200, text);
  assert.ok(text.startsWith(mark));
  return readCsv(text.slice(mark.length));
}

function stampedAs(stamp: readonly string[][], name: string): string | undefined {
  return stamp.find(([key]) => key === name)?.[1];
}

const asCell = (value: unknown) => (value === null ? "" : String(value));
const fullOf: readonly [id: "ticket-table" | "review-table" | "segment-table", query: string][] = [
  ["ticket-table", "dateRange=all-time"],
  ["ticket-table", "sort=priorityLevel&direction=asc&search=invoice&dateRange=last-90-days"],
  ["review-table", "dateRange=all-time&sort=reviewRating"],
  ["segment-table", "churnRisk=High&churnRisk=Medium"],
];

for (const [id, query] of fullOf) {
  test(`${id}?${query} is exported as all its pages show it`, async () => {
    const pages: string[][] = [];
    for (let page = 1, total = 1; pages.length < total; page += 1) {
      const { data } = await service.widget(id, `${query}&pageSize=100&page=${page}`);
      total = data.total;
      pages.push(...data.rows.map((row) => Object.values(row).map(asCell)));
      assert.ok(total > 0);
    }
    const { data } = await service.widget(id, query);
    const [header, ...rows] = await exported(service, id, `${query}&stamp=none`);
    assert.deepEqual(
      header,
      data.columns.map(({ label }) => label),
    );
    const unmarked = rows.map((cells) => cells.map((cell) => cell.replace(/^'(?=[=+\-@\t\r\n])/, "")));
    assert.deepEqual(unmarked, pages);
  });
}

for (const id of widgetIds) {
  test(`${id} is exported with as many cells in each record, and says how many rows there are`, async () => {
    const query = id === "customer-profile" || id === "customer-timeline" ? `customerId=${customerId}` : "";
    const all = await exported(service, id, query);
    const end = all.findIndex((record) => record.every((cell) => cell === ""));
    const [header = [], ...rows] = all.slice(end + 1);
    assert.ok(header.every((label) => label !== ""));
    assert.ok(rows.length > 0);
    assert.equal(stampedAs(all.slice(0, end), "Rows"), String(rows.length));
  });
}

test("a key figure is exported with its course, period by period", async () => {
  const query = "metric=ticket-count&dateRange=all-time";
  const { data } = await service.widget("kpi-card", query);
  const rows = new Map(
    (await exported(service, "kpi-card", `${query}&stamp=none`)).map(([field, value]) => [field, value]),
  );
  assert.equal(rows.get("Value"), asCell(data.value));
  assert.equal(rows.get("Difference"), asCell(data.delta));
  assert.ok(data.sparkline.x.length > 1);
  data.sparkline.x.forEach((start, period) => {
    const day = new Date(start * 1_000).toISOString().slice(0, 10);
    assert.equal(rows.get(`From ${day} (UTC)`), asCell(data.sparkline.y[period]));
  });
});

test("the stamp says what the file shows, and when it was made of what", async () => {
  const query = "churnRisk=High&churnRisk=Low&reviewLanguage=german&dateFrom=2026-01-01&dateTo=2026-01-31&search=plan";
  const all = await exported(service, "ticket-table", query);
  const { meta } = await service.widget("ticket-table", query);
  const stamp = all.slice(
    0,
    all.findIndex((record) => record.every((cell) => cell === "")),
  );
  assert.deepEqual(
    stamp.filter(([name]) => name === "Filter").map(([, filter]) => filter),
    ["Date range: 2026-01-01 – 2026-01-31", "Churn risk: High, Low"],
  );
  assert.ok(stamp.some(([name, option]) => name === "Option" && option === "search: plan"));
  assert.ok(!stamp.some(([, option]) => option?.startsWith("page")));
  assert.deepEqual(
    ["Heading", "Not filtered by", "Definition", "As of", "Source", "Exported at", "Time zone"].map((name) =>
      stampedAs(stamp, name),
    ),
    [
      "Which tickets are there, and what do their writers expect?",
      "Review language",
      meta.definition,
      meta.dataAsOf ?? "",
      "Generated records",
      new Date(service.now).toISOString(),
      "UTC",
    ],
  );
});

test("a host's heading stands in the stamp, as text whatever it is", async () => {
  const heading = '=HYPERLINK("http://example.com","Tickets"), 2026';
  const all = await exported(service, "churn-breakdown", `heading=${encodeURIComponent(heading)}`);
  assert.equal(stampedAs(all, "Heading"), `'${heading}`);
});

test("a file is an attachment with a name of its own that nobody keeps", async () => {
  const response = await service.get(pathOf("ticket-table", "dateFrom=2026-01-01&dateTo=2026-01-31"));
  await response.text();
  assert.deepEqual(
    ["Content-Type", "Content-Disposition", "Cache-Control", "X-Content-Type-Options", "ETag"].map((name) =>
      response.headers.get(name),
    ),
    [
      "text/csv; charset=utf-8",
      'attachment; filename="customer-pulse-ticket-table-2026-01-01-2026-01-31.csv"',
      "no-store",
      "nosniff",
      null,
    ],
  );
  const undated = await service.get(pathOf("segment-table", "stamp=none"));
  await undated.text();
  assert.match(String(undated.headers.get("Content-Disposition")), /"customer-pulse-segment-table\.csv"$/);
});

test("hostile text arrives as it is, and no cell is a formula", async () => {
  const texts = [
    "=1+1",
    "+49 30 1234",
    "-cmd|' /C calc'!A0",
    "@SUM(A1:A9)",
    "\t=1",
    "\r=1",
    "＝1+1",
    "\u200b=1+1",
    "  =1+1",
    "-0.5",
    "12",
    'He said "no", then\r\nleft;',
    "<script>alert(1)</script>",
    "a,b\nc",
    "👩‍💻 שלום, مرحبا \u200d",
    " spaces ",
    "'quoted",
  ];
  await using hostile = await testRecords(
    await loadedFolder({
      customers: [
        { customer_id: "=C1", persona: null, sign_up_date: "2024-01-01", products_owned: 1, lifetime_value: -0.5 },
      ],
      customer_interactions: [],
      product_reviews: [],
      support_tickets: texts.map((ticket_description, index) => ({
        ticket_id: `T${String(index).padStart(2, "0")}`,
        customer_id: "=C1",
        ticket_date: "2026-02-01T10:00:00",
        ticket_status: "open",
        ticket_category: "billing",
        ticket_description,
      })),
    }),
  );
  const [header = [], ...rows] = await exported(
    hostile.service(),
    "ticket-table",
    "stamp=none&sort=ticketId&direction=asc",
  );
  const cells = rows.map((row) => row[header.indexOf("Description")]);
  const guarded = texts.map((text, index) => (index < 9 ? `'${text}` : text));
  assert.deepEqual(cells, guarded);
  assert.ok(rows.every((row) => row[header.indexOf("Customer")] === "'=C1"));
  const [names = [], customer = []] = await exported(hostile.service(), "segment-table", "stamp=none");
  assert.equal(customer[names.indexOf("Lifetime value")], "-0.5");
  assert.equal(customer[names.indexOf("Average rating")], "");
});

const refused: readonly [query: string, code: string, parameter: string][] = [
  ["page=2", "unknown-parameter", "page"],
  ["pageSize=10", "unknown-parameter", "pageSize"],
  ["churnrisk=High", "unknown-parameter", "churnrisk"],
  ["stamp=some", "invalid-option", "stamp"],
  [`heading=${"x".repeat(201)}`, "invalid-option", "heading"],
  ["heading=a&heading=b", "invalid-option", "heading"],
  ["sort=ticketDescription", "invalid-option", "sort"],
  ["dateFrom=yesterday", "invalid-filter", "dateFrom"],
];
for (const [query, code, parameter] of refused) {
  test(`an export with ${query.slice(0, 30)} is refused as ${code}`, async () => {
    const problem = await readProblem(await service.get(pathOf("ticket-table", query)));
    assert.deepEqual([problem.code, problem.errors?.map((error) => error.parameter)], [code, [parameter]]);
  });
}

test("no export is begun for its headers alone, nor for a widget that there is not", async () => {
  const { app, warehouse } = records.service();
  const head = await app.request(pathOf("ticket-table"), { method: "HEAD" });
  assert.equal(head.status, 405);
  assert.equal(warehouse.calls.length, 0);
  assert.equal((await readProblem(await service.get("/v1/widgets/nothing/export.csv"))).code, "unknown-widget");
});

test("what fails before the first row is a problem", async () => {
  const failing = records.service();
  failing.warehouse.failure = new WarehouseError("unavailable", "down");
  const problem = await readProblem(await failing.get(pathOf("ticket-table")));
  assert.equal(problem.code, "warehouse-unavailable");
});

test("what fails later breaks the file off, and is logged", async () => {
  const cut = records.service();
  cut.warehouse.cutStreams = new WarehouseError("unavailable", "the connection is gone");
  const response = await cut.get(pathOf("ticket-table"));
  assert.equal(response.status, 200);
  await assert.rejects(response.text(), { name: "WarehouseError" });
  assert.ok(cut.log.some((line) => line.includes("warehouse-unavailable")));
});

test("over HTTP too, a file that breaks off is no whole one", async () => {
  const cut = records.service();
  cut.warehouse.cutStreams = new WarehouseError("unavailable", "the connection is gone");
  const { server, url } = await listen(cut.app, { host: "127.0.0.1", port: 0 });
  try {
    await assert.rejects(async () => {
      const response = await fetch(`${url}${pathOf("ticket-table")}`);
      await response.text();
    });
  } finally {
    server.close();
    server.closeAllConnections();
    await once(server, "close");
  }
});

test("two exports run at once; a third is told to come back, and may when one is done", async () => {
  const busy = records.service();
  const first = await busy.get(pathOf("ticket-table"));
  const second = await busy.get(pathOf("review-table"));
  const third = await busy.get(pathOf("segment-table"));
  assert.equal(third.status, 429);
  assert.ok(Number(third.headers.get("Retry-After")) > 0);
  assert.equal((await readProblem(third)).code, "too-many-exports");
  assert.equal((await busy.get(pathOf("churn-breakdown"))).status, 200);
  await first.text();
  const again = await busy.get(pathOf("segment-table"));
  assert.equal(again.status, 200);
  await Promise.all([again.text(), second.text()]);
});

test("a reader that leaves gives its place back, however often", async () => {
  const left = records.service();
  for (let round = 0; round < 10; round += 1) {
    const response = await left.get(pathOf("ticket-table"));
    await response.body?.cancel();
  }
  const responses = [await left.get(pathOf("ticket-table")), await left.get(pathOf("ticket-table"))];
  assert.deepEqual(
    responses.map(({ status }) => status),
    [200, 200],
  );
  for (const response of responses) await response.text();
});

test("where the warehouse is down the snapshot is exported, and the file says so", async () => {
  const backup = records.warehouse();
  backup.stateChanges = { source: "snapshot" };
  const down = records.service({ backup });
  down.warehouse.failure = new WarehouseError("unavailable", "down");
  for (const id of ["ticket-table", "churn-breakdown"] as const) {
    const all = await exported(down, id);
    assert.equal(stampedAs(all, "Source"), "Snapshot of Snowflake");
    assert.match(String(stampedAs(all, "Note")), /did not answer/);
  }
});
