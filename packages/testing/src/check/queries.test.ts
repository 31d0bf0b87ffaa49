import assert from "node:assert/strict";
import { test } from "node:test";
import { queryRows, type SnowflakeCheckReport } from "@customer-pulse/warehouse";
import { useCheck } from "./check-command.ts";

const { start, check } = useCheck();
const names = Object.keys(queryRows);

test("--queries explains and runs every query, without filters and with all of them, and names how long each took", async () => {
  await using server = await start();
  const { status, out } = await check(server, ["--queries"]);
  assert.equal(status, 0, out);
  for (const name of names) assert.match(out, new RegExp(`✓ ok +${name} +\\d runs +[\\d,]+ ms\\n`));
  const announced = Number(/Running every query: (\d+) statements/.exec(out)?.[1]);
  const first = server.statements.findIndex(({ text }) => text.startsWith("EXPLAIN USING TEXT"));
  assert.equal(server.statements.length - first, announced);
  assert.match(out, /Every query runs on this account and returns what the service expects\.\n$/);
});

test("with filters the queries still find rows: the values are the tables' own", async () => {
  await using server = await start();
  const { out } = await check(server, ["--queries", "--json"]);
  const { queries } = JSON.parse(out) as SnowflakeCheckReport;
  assert.deepEqual([...new Set(queries?.map(({ query }) => query))], names);
  const filtered = queries?.filter((run) => run.filtered) ?? [];
  assert.equal(filtered.length, names.length);
  assert.deepEqual(
    filtered.filter(({ rows }) => rows === null || rows === 0),
    [],
  );
  const most = Math.max(...server.statements.map(({ binds }) => binds.length));
  assert.ok(most > 100, `at most ${most} binds`);
  assert.ok(server.statements.every(({ text, binds }) => !text.startsWith("EXPLAIN") || binds.length === 0));
});

test("a query that does not compile is named with Snowflake's words, and is not run", async () => {
  await using server = await start();
  await server.commit("FACT_SUPPORT_TICKETS", "ALTER TABLE FACT_SUPPORT_TICKETS DROP TICKET_STATUS");
  const { status, out } = await check(server, ["--queries"]);
  assert.equal(status, 1);
  assert.match(out, /✗ failed +support\/ticket-volume +4 runs/);
  assert.match(out, /Query support\/ticket-volume by day failed: .*invalid identifier 'TICKET_STATUS'.*\(000904\)/);
  assert.match(out, /✓ ok +product\/rating-trend/);
  const ran = server.statements.filter(
    ({ text, outcome }) => /FROM FACT_SUPPORT_TICKETS/.test(text) && outcome === "failed",
  );
  assert.ok(ran.length > 0 && ran.every(({ text, binds }) => text.startsWith("EXPLAIN") || binds.length > 0));
});

test("rows of another shape are named by column", async () => {
  await using server = await start();
  server.answerWith(/^(?!EXPLAIN)[\s\S]*churn_risk/i, {
    rowtype: [{ name: "CHURN_RISK" }, { name: "UPSELL_OPPORTUNITY" }, { name: "CUSTOMER_COUNT" }],
    rowset: [["High", "Low", "many"]],
  });
  const { status, out } = await check(server, ["--queries"]);
  assert.equal(status, 1);
  assert.match(
    out,
    /Query segments\/churn-heatmap failed: Its rows have another shape than agreed: column customer_count:/,
  );
  assert.ok(!out.includes("many"), "values stay out of messages");
});

test("a column that is missing is noticed even where there are no rows", async () => {
  await using server = await start();
  server.answerWith(/^(?!EXPLAIN)[\s\S]*lifetime_value_at_risk/i, {
    rowtype: [{ name: "CUSTOMER_COUNT" }],
    rowset: [],
  });
  const { status, out } = await check(server, ["--queries"]);
  assert.equal(status, 1);
  assert.match(
    out,
    /Query overview\/customer-totals failed: The columns .*signal_count, .*lifetime_value_at_risk are missing\./,
  );
});
