import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { DriverConnection } from "./driver.ts";
import { customers, useServers } from "./test-server.ts";

const { withConnection } = useServers();
const table = "CUSTOMER_BASE";

async function now({ rows }: DriverConnection): Promise<string> {
  return `${(await rows("SELECT SYSDATE()"))[0]?.[0]}Z`;
}

async function changeToken({ rows }: DriverConnection, name = table): Promise<bigint> {
  return BigInt(String((await rows(`SELECT SYSTEM$LAST_CHANGE_COMMIT_TIME('${name}')`))[0]?.[0]));
}

describe("AT (TIMESTAMP => …)", () => {
  test("reads a table as it was, in every way to write the instant and the name", async () => {
    await withConnection(async (driver, server) => {
      const before = await now(driver);
      await server.commit(table, `DELETE FROM ${table} WHERE CUSTOMER_ID = 'CUST-00001'`);
      const between = await now(driver);
      await server.commit(table, `DELETE FROM ${table}`);
      const count = async (from: string) => Number((await driver.rows(`SELECT COUNT(*) FROM ${from}`))[0]?.[0]);
      assert.equal(await count(`${table} AT (TIMESTAMP => '${before}'::TIMESTAMP_TZ)`), customers);
      assert.equal(await count(`ANALYTICS.${table} at(timestamp => TO_TIMESTAMP_TZ('${before}')) AS c`), customers);
      assert.equal(await count(`DBT_CORTEX_LLMS.ANALYTICS.${table} AT (TIMESTAMP=>'${between}') c`), customers - 1);
      const nanoseconds = await changeToken(driver);
      assert.equal(await count(`${table} AT (TIMESTAMP => TO_TIMESTAMP_LTZ(${nanoseconds}, 9))`), 0);
      assert.equal(await count(`${table} AT (TIMESTAMP => TO_TIMESTAMP_LTZ(${nanoseconds - 1n}, 9))`), customers - 1);
      assert.equal(await count(table), 0);
    });
  });

  test("gives the same rows again after a commit, even for an instant that is still to come", async () => {
    await withConnection(async (driver, server) => {
      const instant = new Date(Date.now() + 60_000).toISOString();
      const count = `SELECT COUNT(*) FROM ${table} AT (TIMESTAMP => '${instant}'::TIMESTAMP_TZ)`;
      assert.deepEqual(await driver.rows(count), [[String(customers)]]);
      await server.commit(table, `DELETE FROM ${table}`);
      assert.deepEqual(await driver.rows(count), [[String(customers)]]);
    });
  });

  test("is refused for an instant before the server started, and for one before the table was created anew", async () => {
    await withConnection(async (driver, server) => {
      const refused = { code: "000707", message: /^Time travel data is not available for table CUSTOMER_BASE/ };
      const at = (instant: string) => `SELECT COUNT(*) FROM ${table} AT (TIMESTAMP => '${instant}'::TIMESTAMP_TZ)`;
      await assert.rejects(driver.rows(at("2020-01-01 00:00:00Z")), refused);
      const before = await now(driver);
      await server.replaceTable(table);
      await assert.rejects(driver.rows(at(before)), refused);
      assert.deepEqual(await driver.rows(`SELECT COUNT(*) FROM ${table}`), [[String(customers)]]);
    });
  });

  test("is refused everywhere when there is no time travel", async () => {
    await withConnection(
      async (driver) => {
        const sql = `SELECT COUNT(*) FROM ${table} AT (TIMESTAMP => '${await now(driver)}'::TIMESTAMP_TZ)`;
        await assert.rejects(driver.rows(sql), { code: "000707" });
      },
      { timeTravel: false },
    );
  });

  test("takes a constant only, and no table that the role may not see", async () => {
    await withConnection(async ({ rows }, server) => {
      await assert.rejects(rows(`SELECT 1 FROM ${table} AT (TIMESTAMP => CURRENT_DATE)`), { code: "001003" });
      await assert.rejects(rows(`SELECT 1 FROM ${table} AT (OFFSET => -60)`), { code: "001003" });
      server.revoke("SELECT", "TABLE", table);
      const at = `AT (TIMESTAMP => '${new Date().toISOString()}'::TIMESTAMP_TZ)`;
      await assert.rejects(rows(`SELECT 1 FROM ${table} ${at}`), { code: "002003" });
    });
  });
});

describe("change tokens", () => {
  test("move with a commit to their table, and with no other", async () => {
    await withConnection(async (driver, server) => {
      const [before, other] = [await changeToken(driver), await changeToken(driver, "ANALYTICS.TICKET_PATTERNS")];
      await server.commit(table, `UPDATE ${table} SET PERSONA = 'x'`);
      const after = await changeToken(driver, `DBT_CORTEX_LLMS.ANALYTICS.${table}`);
      assert.ok(after > before);
      assert.equal(await changeToken(driver, "TICKET_PATTERNS"), other);
      await server.commit(table, `UPDATE ${table} SET PERSONA = 'y'`);
      assert.ok((await changeToken(driver)) > after);
    });
  });

  test("are nanoseconds since 1970", async () => {
    await withConnection(async (driver) => {
      const minutesAgo = (BigInt(Date.now()) * 1_000_000n - (await changeToken(driver))) / 60_000_000_000n;
      assert.equal(minutesAgo, 0n);
    });
  });

  test("are refused for tables that are not there or may not be read", async () => {
    await withConnection(async (driver, server) => {
      await assert.rejects(changeToken(driver, "NOPE"), { code: "002003" });
      server.revoke("SELECT", "TABLE", table);
      await assert.rejects(changeToken(driver), { code: "002003" });
    });
  });

  test("can be missing, or refused altogether", async () => {
    const sql = `SELECT SYSTEM$LAST_CHANGE_COMMIT_TIME('${table}') AS A`;
    await withConnection(async ({ rows }) => assert.deepEqual(await rows(sql), [[null]]), { changeTokens: "null" });
    await withConnection(async ({ rows }) => assert.rejects(rows(sql), { code: "002003" }), {
      changeTokens: "refused",
    });
  });
});
