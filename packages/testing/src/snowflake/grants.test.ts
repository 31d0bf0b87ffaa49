import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { connect } from "./driver.ts";
import { useServers } from "./test-server.ts";

const { start, withConnection } = useServers();
const table = "FACT_PRODUCT_REVIEWS";
const whole = `DBT_CORTEX_LLMS.ANALYTICS.${table}`;

describe("grants", () => {
  test("a table that is not granted is as if it were not there, however it is named and bound", async () => {
    await withConnection(async ({ rows }, server) => {
      server.revoke("SELECT", "TABLE", table);
      const refused = { code: "002003", sqlState: "42S02" };
      await assert.rejects(rows(`SELECT COUNT(*) FROM ${table}`), refused);
      await assert.rejects(rows(`SELECT COUNT(*) FROM ${whole} WHERE REVIEW_ID = ?`, ["x"]), refused);
      await assert.rejects(
        rows(`WITH r AS (SELECT * FROM ${table} WHERE REVIEW_ID = :1) SELECT 1 FROM r`, ["x"]),
        refused,
      );
      await assert.rejects(rows(`SELECT (SELECT MAX(REVIEW_ID) FROM ${table}) FROM CUSTOMER_BASE`), refused);
      assert.equal((await rows("SELECT COUNT(*) FROM CUSTOMER_BASE")).length, 1);
      server.grant("SELECT", "TABLE", table);
      assert.equal((await rows(`SELECT COUNT(*) FROM ${table}`)).length, 1);
    });
  });

  test("without the schema or the database, no table is there", async () => {
    for (const [on, name] of [
      ["SCHEMA", "ANALYTICS"],
      ["DATABASE", "DBT_CORTEX_LLMS"],
    ] as const) {
      await withConnection(async ({ rows }, server) => {
        server.revoke("USAGE", on, name);
        await assert.rejects(rows(`SELECT COUNT(*) FROM ${whole}`), { code: "002003" });
      });
    }
  });

  test("without a warehouse, tables cannot be read, and what needs none can be asked", async () => {
    await withConnection(async ({ rows }, server) => {
      server.revoke("USAGE", "WAREHOUSE", "PULSE_WH");
      await assert.rejects(rows("SELECT COUNT(*) FROM CUSTOMER_BASE"), { code: "000606", sqlState: "57P03" });
      assert.deepEqual(await rows("SELECT 1"), [["1"]]);
      assert.equal((await rows("EXPLAIN SELECT COUNT(*) FROM CUSTOMER_BASE")).length, 1);
    });
  });

  test("belong to one role, or to all", async () => {
    await using server = await start({
      users: [{ name: "PULSE", password: "pulse-password", roles: ["ONE", "OTHER"] }],
    });
    server.revoke("SELECT", "TABLE", table, "ONE");
    await using driver = await connect(server);
    await assert.rejects(driver.rows(`SELECT 1 FROM ${table}`), { code: "002003" });
    await driver.rows("USE ROLE OTHER");
    assert.ok((await driver.rows(`SELECT 1 FROM ${table}`)).length > 0);
  });

  test("SHOW GRANTS lists them, as Snowflake does in lower-case columns", async () => {
    await withConnection(async ({ start: begin }, server) => {
      server.revoke("SELECT", "TABLE", table);
      const running = begin('SHOW GRANTS TO ROLE "PULSE_READER"');
      const rows = await running.rows;
      assert.deepEqual(
        running.statement.getColumns()?.map((column) => column.getName()),
        ["created_on", "privilege", "granted_on", "name", "granted_to", "grantee_name", "grant_option", "granted_by"],
      );
      const listed = rows.map((row) => row.slice(1, 4).join(" "));
      assert.deepEqual(listed.slice(0, 3), [
        "USAGE WAREHOUSE PULSE_WH",
        "USAGE DATABASE DBT_CORTEX_LLMS",
        "USAGE SCHEMA DBT_CORTEX_LLMS.ANALYTICS",
      ]);
      assert.equal(listed.length, 3 + 8);
      assert.equal(listed.includes(`SELECT TABLE ${whole}`), false);
    });
  });

  test("a role that is revoked refuses the session's statements, USE ROLE and new sign-ins", async () => {
    await withConnection(async ({ rows }, server) => {
      server.revokeRole("PULSE_READER");
      await assert.rejects(rows("SELECT 1"), { code: "003001", sqlState: "42501" });
      await assert.rejects(rows("USE ROLE PULSE_READER"), { code: "003013" });
      await assert.rejects(connect(server, { role: "PULSE_READER" }), { code: "390189" });
      server.grantRole("PULSE_READER", "pulse");
      assert.deepEqual(await rows("SELECT 1"), [["1"]]);
    });
  });
});

describe("INFORMATION_SCHEMA", () => {
  test("TABLES lists what the role may see, with row counts and the last change", async () => {
    await withConnection(async ({ rows }, server) => {
      server.revoke("SELECT", "TABLE", table);
      const list = `SELECT TABLE_SCHEMA, TABLE_NAME, TABLE_TYPE, ROW_COUNT, LAST_ALTERED
        FROM DBT_CORTEX_LLMS.INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = ? ORDER BY TABLE_NAME`;
      const before = await rows(list, ["ANALYTICS"]);
      assert.equal(before.length, 8);
      assert.deepEqual(before[0]?.slice(0, 4), ["ANALYTICS", "CUSTOMER_BASE", "BASE TABLE", "100"]);
      assert.equal(
        before.some(([, name]) => name === table),
        false,
      );
      await server.commit("CUSTOMER_BASE", "DELETE FROM CUSTOMER_BASE");
      const [first] = await rows(list, ["ANALYTICS"]);
      assert.equal(first?.[3], "0");
      assert.ok(String(first?.[4]) > String(before[0]?.[4]));
    });
  });

  test("COLUMNS names types as Snowflake does, and follows a change of the table", async () => {
    await withConnection(async ({ rows }, server) => {
      const list = (name: string) =>
        rows(
          `SELECT COLUMN_NAME, DATA_TYPE, NUMERIC_PRECISION, NUMERIC_SCALE FROM INFORMATION_SCHEMA.COLUMNS
            WHERE TABLE_NAME = ? ORDER BY ORDINAL_POSITION`,
          [name],
        );
      assert.deepEqual(await list("CUSTOMER_BASE"), [
        ["CUSTOMER_ID", "TEXT", null, null],
        ["PERSONA", "TEXT", null, null],
        ["SIGN_UP_DATE", "DATE", null, null],
        ["PRODUCTS_OWNED", "NUMBER", "38", "0"],
        ["LIFETIME_VALUE", "NUMBER", "18", "2"],
      ]);
      assert.deepEqual(
        (await list("SENTIMENT_ANALYSIS")).map((row) => row[1]),
        ["TEXT", "TIMESTAMP_NTZ", "FLOAT", "TEXT"],
      );
      assert.deepEqual((await list("SENTIMENT_TRENDS"))[1], ["SENTIMENT_HISTORY", "ARRAY", null, null]);
      await server.commit("CUSTOMER_BASE", "ALTER TABLE CUSTOMER_BASE DROP COLUMN PERSONA");
      assert.equal((await list("CUSTOMER_BASE")).length, 4);
      await assert.rejects(rows("SELECT PERSONA FROM CUSTOMER_BASE"), { code: "000904" });
    });
  });

  test("is not there for a database that the role may not use", async () => {
    await withConnection(async ({ rows }, server) => {
      server.revoke("USAGE", "DATABASE", "DBT_CORTEX_LLMS");
      await assert.rejects(rows("SELECT 1 FROM DBT_CORTEX_LLMS.INFORMATION_SCHEMA.TABLES"), { code: "002003" });
      await assert.rejects(rows("SELECT 1 FROM OTHER.INFORMATION_SCHEMA.TABLES"), { code: "002003" });
    });
  });
});
