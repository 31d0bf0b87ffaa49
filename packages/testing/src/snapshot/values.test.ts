import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { DuckDBInstance } from "@duckdb/node-api";
import { useSnapshots } from "./use-snapshots.ts";

const original = useSnapshots();

test("all nine tables are copied cell by cell", async () => {
  await using snowflake = await original();
  const { rows, dataAsOf } = await snowflake.take();
  assert.equal(rows.size, 9);
  assert.ok([...rows.values()].every((count) => count > 0));
  assert.deepEqual(await snowflake.differences(), []);
  assert.match(dataAsOf, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
});

/** For each table, rows that are hard to carry over. */
const awkward = {
  CUSTOMER_BASE: `
    ALTER TABLE CUSTOMER_BASE ALTER LIFETIME_VALUE TYPE DECIMAL(38, 4);
    INSERT INTO CUSTOMER_BASE VALUES
      ('exact', 'P', '0001-01-01', 9007199254740993, 1234567890123456789012345678901234.5678),
      ('lowest', '', '1969-12-31', -9223372036854775808, -0.0001),
      ('none', NULL, NULL, NULL, NULL)`,
  FACT_CUSTOMER_INTERACTIONS: `
    INSERT INTO FACT_CUSTOMER_INTERACTIONS VALUES
      ('before 1970', 'C', '1969-12-31 23:59:59.999999', NULL, NULL, 'quotes " '' and \\ and NULL', -0.1),
      ('first', 'C', '0001-01-01 00:00:00', 'NULL', '', chr(0) || 'after a NUL', 'NaN'::DOUBLE),
      ('last', 'C', '9999-12-31 23:59:59.999999', 'A', 'I', '🙃‍👩‍👩‍👧 עברית العربية' || chr(8205), 'Infinity'::DOUBLE),
      ('none', NULL, NULL, NULL, NULL, NULL, NULL)`,
  FACT_PRODUCT_REVIEWS: `
    INSERT INTO FACT_PRODUCT_REVIEWS VALUES
      ('long', 'C', 'P', '2026-01-01 00:00:00.000001', 5, repeat('ä🙃x ', 25000), 'english', 1e-300, repeat('x', 100000)),
      ('formula', 'C', 'P', '2026-03-29 02:30:00', 1, '=1+1' || chr(10) || '<b>', NULL, 0.1::DOUBLE + 0.2::DOUBLE, NULL)`,
  SENTIMENT_TRENDS: `
    INSERT INTO SENTIMENT_TRENDS VALUES
      ('null list', NULL, NULL, NULL, NULL, NULL, NULL),
      ('empty list', [], 0, 0, 0, 0, 0),
      ('numbers', [0.1, NULL, -1e-17, 12345678901234567.0, 0.30000000000000004], 0, 0, 0, 0, 0)`,
  TICKET_PATTERNS: `
    INSERT INTO TICKET_PATTERNS VALUES
      ('null lists', NULL, NULL, NULL, NULL, NULL),
      ('script', 1, NULL, NULL, ['(globalThis.wasRun = true, {})', 'undefined', '"undefined', 'a\\"b'], ['[]', NULL, '']),
      ('empty lists', 0, NULL, NULL, [], [NULL])`,
  INSIGHT_SUMMARIES: `
    CREATE OR REPLACE TABLE INSIGHT_SUMMARIES AS
      SELECT * FROM INSIGHT_SUMMARIES UNION ALL SELECT * FROM INSIGHT_SUMMARIES`,
} as const;

test("what is hard to carry over arrives as it was: exact numbers, microseconds, NULLs, lists, any text, rows twice", async () => {
  await using snowflake = await original();
  for (const [table, sql] of Object.entries(awkward)) await snowflake.change(table as keyof typeof awkward, sql);
  await snowflake.take();
  assert.deepEqual(await snowflake.differences(), []);
  assert.equal(Reflect.get(globalThis, "wasRun"), undefined);
});

test("a number keeps the places that its column has in Snowflake; a FLOAT stays one", async () => {
  await using snowflake = await original();
  await snowflake.change("CUSTOMER_BASE", "ALTER TABLE CUSTOMER_BASE ALTER LIFETIME_VALUE TYPE DECIMAL(20, 7)");
  const { database } = await snowflake.take();
  assert.equal(await typeOf(database, "LIFETIME_VALUE"), "DECIMAL(20,7)");
  await snowflake.change("CUSTOMER_BASE", "ALTER TABLE CUSTOMER_BASE ALTER LIFETIME_VALUE TYPE DOUBLE");
  await snowflake.take();
  assert.equal(await typeOf(database, "LIFETIME_VALUE"), "DOUBLE");
  assert.deepEqual(await snowflake.differences(), []);
});

test("tables without a row are copied as such", async () => {
  await using snowflake = await original();
  await snowflake.change("FACT_PRODUCT_REVIEWS", "DELETE FROM FACT_PRODUCT_REVIEWS");
  const { rows } = await snowflake.take();
  assert.equal(rows.get("FACT_PRODUCT_REVIEWS"), 0);
  assert.deepEqual(await snowflake.differences(), []);
});

test("texts that need more memory than DuckDB is given at first are read again with more", async () => {
  await using snowflake = await original();
  await snowflake.change(
    "INSIGHT_SUMMARIES",
    "INSERT INTO INSIGHT_SUMMARIES SELECT 'long ' || i, repeat(md5(i::VARCHAR) || 'ü', 3000) FROM range(400) AS r(i)",
  );
  const { said } = await snowflake.take();
  assert.deepEqual(await snowflake.differences(), []);
  assert.ok(said.includes("INSIGHT_SUMMARIES has long texts: reading it again with more memory."), said.join("\n"));
});

async function typeOf(database: string, column: string): Promise<unknown> {
  const instance = await DuckDBInstance.create(join(database), { access_mode: "READ_ONLY" });
  try {
    const connection = await instance.connect();
    const reader = await connection.runAndReadAll(
      `SELECT data_type FROM information_schema.columns WHERE column_name = '${column}'`,
    );
    return reader.getRows()[0]?.[0];
  } finally {
    instance.closeSync();
  }
}
