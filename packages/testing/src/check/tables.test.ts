import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { SnowflakeCheckReport } from "@customer-pulse/warehouse";
import type { SnowflakeServer } from "../snowflake/server.ts";
import { useCheck } from "./check-command.ts";

const { start, check } = useCheck();

async function reportOf(server: SnowflakeServer): Promise<SnowflakeCheckReport> {
  const { out, err } = await check(server, ["--json"]);
  assert.equal(err, "");
  return JSON.parse(out) as SnowflakeCheckReport;
}

describe("a table", () => {
  test("that is gone is named, with the two things that this may mean, and the SQL for one of them", async () => {
    await using server = await start();
    await server.commit("TICKET_PATTERNS", "DROP TABLE TICKET_PATTERNS");
    server.revoke("SELECT", "TABLE", "TICKET_PATTERNS");
    const { status, out } = await check(server);
    assert.equal(status, 1);
    assert.match(out, /✗ not visible {2}TICKET_PATTERNS\n/);
    assert.match(
      out,
      /✗ problem {2}DBT_CORTEX_LLMS\.ANALYTICS\.TICKET_PATTERNS does not exist, or role PULSE_READER has no right to it; to a role both look the same\.\n/,
    );
    assert.match(out, /^GRANT SELECT ON TABLE DBT_CORTEX_LLMS\.ANALYTICS\.TICKET_PATTERNS TO ROLE PULSE_READER;$/m);
    assert.match(out, /\nNot ready, 1 problem: run the SQL above and check again\.\n$/);
    assert.match(out, /✓ ok +CUSTOMER_BASE +100 rows/, "the others are still looked at");
  });

  test("that lacks a column, or has one of another type, is named with both", async () => {
    await using server = await start();
    await server.commit("FACT_PRODUCT_REVIEWS", "ALTER TABLE FACT_PRODUCT_REVIEWS DROP REVIEW_TEXT_ENGLISH");
    await server.commit("SENTIMENT_ANALYSIS", "ALTER TABLE SENTIMENT_ANALYSIS ALTER SENTIMENT_SCORE TYPE VARCHAR");
    const { status, out } = await check(server);
    assert.equal(status, 1);
    assert.match(out, /✗ wrong columns {2}FACT_PRODUCT_REVIEWS/);
    assert.match(out, /Column FACT_PRODUCT_REVIEWS\.REVIEW_TEXT_ENGLISH is missing; it takes VARCHAR\./);
    assert.match(out, /Column SENTIMENT_ANALYSIS\.SENTIMENT_SCORE is TEXT, which does not serve; it takes FLOAT,/);
    assert.match(out, /\nNot ready, 2 problems: put the problems right and check again\.\n$/);
    const { problems } = await reportOf(server);
    assert.deepEqual(
      problems.map(({ code, table }) => [code, table]),
      [
        ["column-missing", "FACT_PRODUCT_REVIEWS"],
        ["column-mistyped", "SENTIMENT_ANALYSIS"],
      ],
    );
  });

  test("whose times know of a zone serves, with a warning", async () => {
    await using server = await start();
    await server.commit("TICKET_PATTERNS", "ALTER TABLE TICKET_PATTERNS ALTER FIRST_TICKET_DATE TYPE TIMESTAMPTZ");
    const { ok, warnings } = await reportOf(server);
    assert.equal(ok, true);
    assert.deepEqual(
      warnings.map(({ code, table, message }) => [code, table, message]),
      [
        [
          "time-zone-column",
          "TICKET_PATTERNS",
          "Column TICKET_PATTERNS.FIRST_TICKET_DATE is TIMESTAMP_LTZ: its days begin at midnight UTC.",
        ],
      ],
    );
  });

  test("without rows is worth a warning", async () => {
    await using server = await start();
    await server.commit("INSIGHT_SUMMARIES", "DELETE FROM INSIGHT_SUMMARIES");
    const { ok, tables, warnings } = await reportOf(server);
    assert.equal(ok, true);
    assert.equal(tables.find(({ table }) => table === "INSIGHT_SUMMARIES")?.rows, 0);
    assert.deepEqual(
      warnings.map(({ code, table }) => [code, table]),
      [["table-empty", "INSIGHT_SUMMARIES"]],
    );
  });
});

describe("freshness", () => {
  test("the newest change of each table is when it was committed", async () => {
    await using server = await start();
    const before = Date.now();
    await server.commit("CUSTOMER_BASE", "DELETE FROM CUSTOMER_BASE WHERE CUSTOMER_ID IS NULL");
    const { tables } = await reportOf(server);
    const changedAt = (name: string) => Date.parse(tables.find(({ table }) => table === name)?.changedAt ?? "");
    assert.ok(changedAt("CUSTOMER_BASE") >= before);
    assert.ok(changedAt("TICKET_PATTERNS") < changedAt("CUSTOMER_BASE"));
  });

  test("refused change tokens are a warning: the service goes without", async () => {
    await using server = await start({ changeTokens: "refused" });
    const { status, out } = await check(server);
    assert.equal(status, 0, out);
    assert.match(out, /! change tokens {2}refused/);
    assert.match(out, /! warning {2}SYSTEM\$LAST_CHANGE_COMMIT_TIME is refused/);
    assert.match(out, /\nReady: the service can read this Snowflake, with 1 warning\.\n$/);
  });

  test("tables without a token are named", async () => {
    await using server = await start({ changeTokens: "null" });
    const { ok, changeTokens, warnings, tables } = await reportOf(server);
    assert.deepEqual({ ok, changeTokens }, { ok: true, changeTokens: "partial" });
    assert.deepEqual(
      warnings.map(({ code }) => code),
      ["change-tokens-missing"],
    );
    assert.ok(tables.every(({ changedAt }) => changedAt === null));
  });

  test("without time travel it says what becomes of snapshots", async () => {
    await using server = await start({ timeTravel: false });
    const { out, status } = await check(server);
    assert.equal(status, 0, out);
    assert.match(out, /! time travel {4}works for 0 of 9 tables/);
    assert.match(out, /a snapshot then repeats its copy until the change tokens stand still\./);
    await using bare = await start({ timeTravel: false, changeTokens: "refused" });
    const { warnings } = await reportOf(bare);
    assert.match(warnings.map(({ message }) => message).join("\n"), /`pnpm warehouse snapshot` cannot make one\./);
  });
});
