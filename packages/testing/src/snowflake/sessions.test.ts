import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { connect } from "./driver.ts";
import { useServers } from "./test-server.ts";

const { start, withConnection } = useServers();

describe("a session", () => {
  test("keeps its role, warehouse and parameters, apart from other sessions", async () => {
    await using server = await start({
      users: [{ name: "PULSE", password: "pulse-password", roles: ["PULSE_READER", "PULSE_OTHER"] }],
      warehouses: ["PULSE_WH", "OTHER_WH"],
    });
    await using one = await connect(server);
    await using other = await connect(server);
    await one.rows('USE ROLE "PULSE_OTHER"');
    await one.rows("USE SECONDARY ROLES NONE");
    await one.rows('USE WAREHOUSE "OTHER_WH"');
    await one.rows("ALTER SESSION SET TIMEZONE = 'UTC' WEEK_START = 1, QUERY_TAG = 'it''s'");
    const context = "SELECT CURRENT_ROLE(), CURRENT_WAREHOUSE()";
    assert.deepEqual(await one.rows(context), [["PULSE_OTHER", "OTHER_WH"]]);
    assert.deepEqual(await other.rows(context), [["PULSE_READER", "PULSE_WH"]]);
    const [session, untouched] = server.sessions;
    assert.equal(session?.secondaryRoles, "NONE");
    assert.deepEqual(
      ["TIMEZONE", "WEEK_START", "QUERY_TAG"].map((name) => session?.parameters.get(name)),
      ["UTC", "1", "it's"],
    );
    assert.equal(untouched?.parameters.get("TIMEZONE"), "America/Los_Angeles");
  });

  test("says who and where it is", async () => {
    await withConnection(async ({ rows }, server) => {
      assert.deepEqual(
        await rows("SELECT CURRENT_USER(), CURRENT_ACCOUNT(), CURRENT_DATABASE(), CURRENT_SCHEMA(), CURRENT_SESSION()"),
        [["PULSE", "PULSE-TEST", "DBT_CORTEX_LLMS", "ANALYTICS", server.sessions[0]?.id]],
      );
      assert.match(String((await rows("SELECT CURRENT_VERSION()"))[0]?.[0]), /^\d+\.\d+\.\d+$/);
    });
  });

  const refused: [sql: string, code: string][] = [
    ["USE ROLE NOBODYS", "002043"],
    ["USE ROLE OTHERS", "003013"],
    ["USE WAREHOUSE NOPE", "002043"],
    ["USE SCHEMA NOPE", "002043"],
    ["ALTER SESSION SET NO_SUCH_PARAMETER = 1", "001420"],
    ["ALTER SESSION SET TIMEZONE = 'Mars/Olympus'", "001008"],
    ["ALTER SESSION SET WEEK_START", "001003"],
  ];
  for (const [sql, code] of refused) {
    test(`${sql} is answered with ${code}, and changes nothing`, async () => {
      const users = [
        { name: "PULSE", password: "pulse-password" },
        { name: "OTHER", roles: ["OTHERS"] },
      ];
      await withConnection(
        async ({ rows }, server) => {
          await assert.rejects(rows(sql), { code });
          assert.equal(server.sessions[0]?.role, "PULSE_READER");
          assert.equal(server.sessions[0]?.warehouse, "PULSE_WH");
          assert.equal(server.sessions[0]?.parameters.get("TIMEZONE"), "America/Los_Angeles");
        },
        { users },
      );
    });
  }

  test("the tag and the timeout of a statement go before the session's", async () => {
    await withConnection(async ({ rows }, server) => {
      await rows("ALTER SESSION SET QUERY_TAG = 'session' STATEMENT_TIMEOUT_IN_SECONDS = 60");
      await rows("SELECT 1");
      await rows("SELECT 1", undefined, { QUERY_TAG: "statement", STATEMENT_TIMEOUT_IN_SECONDS: 5 });
      assert.deepEqual(
        server.statements.map(({ tag, timeoutSeconds }) => [tag, timeoutSeconds]),
        [
          [null, 172_800],
          ["session", 60],
          ["statement", 5],
        ],
      );
    });
  });

  test("runs several statements at once", async () => {
    await withConnection(async ({ rows }) => {
      const all = await Promise.all(Array.from({ length: 8 }, (_, index) => rows("SELECT ?", [index])));
      assert.deepEqual(all.flat(2), ["0", "1", "2", "3", "4", "5", "6", "7"]);
    });
  });
});

describe("the end of a session", () => {
  test("an expired token is renewed by the driver, and the statement is run once", async () => {
    await withConnection(async ({ rows }, server) => {
      server.expireTokens();
      assert.deepEqual(await rows("SELECT 1"), [["1"]]);
      assert.equal(server.sessions.length, 1);
      assert.equal(server.statements.length, 1);
    });
  });

  test("an expired master token ends the connection", async () => {
    await withConnection(async ({ connection, rows }, server) => {
      server.expireMasterTokens();
      await assert.rejects(rows("SELECT 1"), { code: 407002 });
      assert.equal(connection.isUp(), false);
    });
  });

  for (const code of ["390111", "390104"] as const) {
    test(`a session that is gone (${code}) ends the connection; a new one can be opened`, async () => {
      await withConnection(async ({ connection, rows }, server) => {
        await server.endSessions({ code });
        assert.equal(server.sessions.length, 0);
        await assert.rejects(rows("SELECT 1"), { code: 407002 });
        assert.equal(connection.isUp(), false);
        await using again = await connect(server);
        assert.deepEqual(await again.rows("SELECT 1"), [["1"]]);
      });
    });
  }

  test("390104 with HTTP 401 leaves the connection up, and its heartbeat tells", async () => {
    await using server = await start();
    // Not signed out at the end: the driver believes to be up, and the server knows no such session.
    const { connection, rows } = await connect(server);
    await server.endSessions({ code: "390104", status: 401 });
    await assert.rejects(rows("SELECT 1"));
    assert.equal(connection.isUp(), true);
    assert.equal(await connection.isValidAsync(), false);
  });

  test("a heartbeat finds a session valid", async () => {
    await withConnection(async ({ connection }) => {
      assert.equal(await connection.isValidAsync(), true);
    });
  });
});
