import assert from "node:assert/strict";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { describe, test } from "node:test";
import type { SnowflakeCheckReport } from "@customer-pulse/warehouse";
import { tableNames } from "@customer-pulse/warehouse/schema";
import { endless } from "../snowflake/test-server.ts";
import { useCheck } from "./check-command.ts";

const { start, check, launch } = useCheck();

describe("where all is well", () => {
  test("it says who is signed in, what each table holds, and that the service can start; status 0", async () => {
    await using server = await start();
    const { status, out, err } = await check(server);
    assert.equal(status, 0, out + err);
    assert.match(out, /^Account +PULSE-TEST \(PULSE-TEST\), Snowflake 9\.0\.0$/m);
    assert.match(out, /^User +PULSE$/m);
    assert.match(out, /^Role +PULSE_READER; secondary roles: none$/m);
    assert.match(out, /^Warehouse +PULSE_WH$/m);
    assert.match(out, /^Database +DBT_CORTEX_LLMS$/m);
    assert.match(out, /^Schema +ANALYTICS$/m);
    assert.match(out, /✓ ok {2}CUSTOMER_BASE +100 rows {2}changed \d{4}-\d\d-\d\d \d\d:\d\d UTC$/m);
    assert.match(out, /✓ change tokens {2}can be read$/m);
    assert.match(out, /✓ time travel {4}works$/m);
    assert.match(out, /\nReady: the service can read this Snowflake\.\n$/);
    assert.doesNotMatch(out, /Problems|Warnings|GRANT/);
    assert.ok(!out.includes("\u001b"), "colours where nobody sees them");
    assert.equal(err, "");
  });

  test("--json prints one document with the same facts", async () => {
    await using server = await start();
    const { status, out, err } = await check(server, ["--json"]);
    assert.equal(status, 0, out + err);
    assert.equal(out.trimEnd().split("\n").length, 1);
    const { connection, tables, ...report } = JSON.parse(out) as SnowflakeCheckReport;
    const { time, ...who } = connection ?? { time: "" };
    assert.ok(Math.abs(Date.now() - Date.parse(time)) < 600_000);
    assert.deepEqual(who, {
      account: "PULSE-TEST",
      accountLocator: "PULSE-TEST",
      user: "PULSE",
      role: "PULSE_READER",
      secondaryRoles: '{"roles":"","value":"NONE"}',
      warehouse: "PULSE_WH",
      database: "DBT_CORTEX_LLMS",
      schema: "ANALYTICS",
      snowflakeVersion: "9.0.0",
    });
    assert.deepEqual(
      tables.map(({ table, state, timeTravel }) => [table, state, timeTravel]),
      tableNames.map((table) => [table, "ok", true]),
    );
    assert.equal(tables[0]?.rows, 100);
    assert.deepEqual(report, {
      version: 1,
      engine: "snowflake",
      ok: true,
      changeTokens: "readable",
      missingGrants: [],
      excessPrivileges: [],
      queries: null,
      problems: [],
      warnings: [],
      statements: 26,
    });
  });

  test("every statement carries the check's tag and a timeout", async () => {
    await using server = await start();
    await check(server);
    assert.ok(server.statements.length > 0);
    for (const { tag, timeoutSeconds } of server.statements) {
      assert.deepEqual(JSON.parse(tag ?? ""), { service: "customer-pulse", query: "check" });
      assert.ok(timeoutSeconds <= 120);
    }
  });
});

describe("a signal", () => {
  test("ends the statement and the session, and the command with the signal's status", async () => {
    await using server = await start();
    // Its rows are counted for as long as nobody cancels it.
    await server.commit("CUSTOMER_BASE", `DROP TABLE CUSTOMER_BASE; CREATE VIEW CUSTOMER_BASE AS ${endless}`);
    const asked = server.received(/INFORMATION_SCHEMA\.TABLES/);
    const { child, outcome } = launch(server, [], {}, tmpdir());
    const record = await asked;
    child.kill("SIGINT");
    const { status, err } = await outcome;
    assert.equal(status, 130);
    assert.equal(err, "warehouse: interrupted\n");
    await server.idle();
    assert.equal(record.outcome, "cancelled");
    assert.deepEqual(server.sessions, []);
  });

  test("ends a sign-in that gets no answer", async () => {
    await using server = await start();
    await server.fault({ kind: "hang", on: "sign-in" });
    const { child, outcome } = launch(server, [], {}, tmpdir());
    if (child.stdout !== null) await once(child.stdout, "data");
    child.kill("SIGTERM");
    assert.equal((await outcome).status, 143);
  });
});
