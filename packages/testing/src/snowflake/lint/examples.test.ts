import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import type { Example } from "./allowed.ts";
import { functions } from "./functions.ts";
import { lintSnowflake } from "./index.ts";
import { clauses, nodes } from "./syntax.ts";

let instance: DuckDBInstance;
let connection: DuckDBConnection;
before(async () => {
  instance = await DuckDBInstance.create();
  connection = await instance.connect();
});
after(() => {
  connection.closeSync();
  instance.closeSync();
});

/** The one value that DuckDB answers, whole numbers of any size as numbers. */
async function answer(sql: string): Promise<unknown> {
  const [row, ...others] = (await connection.runAndReadAll(sql)).getRows();
  assert.equal(others.length, 0, "more than one row");
  const [value] = row ?? assert.fail("no row");
  return typeof value === "bigint"
    ? Number(value)
    : typeof value === "object" && value !== null
      ? String(value)
      : value;
}

for (const [title, list] of Object.entries({ functions, nodes, clauses })) {
  for (const [name, { note, examples }] of Object.entries(list) as [
    string,
    { note: string; examples?: readonly Example[] },
  ][]) {
    describe(`${title}: ${name}`, () => {
      test("says how the engines agree", () => {
        assert.match(note, /\.$/);
        assert.ok(title !== "functions" || (examples?.length ?? 0) > 1, "a function's note needs examples");
      });

      for (const [sql, value] of examples ?? []) {
        test(`DuckDB answers what Snowflake documents, and both read it: ${sql}`, async () => {
          assert.deepEqual(lintSnowflake(sql), []);
          const found = await answer(sql);
          if (typeof value === "number" && typeof found !== "number") {
            assert.equal(Number(found), value);
          } else {
            assert.equal(found, value);
          }
        });
      }
    });
  }
}

describe("what is refused for its meaning does differ: DuckDB's answer is not the one that Snowflake documents", () => {
  const differences: readonly [sql: string, documented: string | number | null][] = [
    ["SELECT COUNT_IF(x > 1) AS x FROM (SELECT 1 AS x WHERE 1 > 2) AS t", 0],
    ["SELECT GREATEST(1, NULL) AS x", null],
    ["SELECT LEAST(1, NULL) AS x", null],
    ["SELECT CONCAT('a', NULL) AS x", null],
    ["SELECT 2.5::DOUBLE::INTEGER AS x", 3],
    ["SELECT 0.1::FLOAT::DOUBLE AS x", 0.1],
    ["SELECT LENGTH('a\\tb') AS x", 3],
    ["SELECT 1_000 AS x", 1],
    ["SELECT 2.5::NUMERIC::VARCHAR AS x", "3"],
  ];
  for (const [sql, documented] of differences) {
    test(sql, async () => {
      assert.notDeepEqual(lintSnowflake(sql), []);
      assert.notEqual(await answer(sql), documented);
    });
  }

  test("NULLs come last in DuckDB whatever the direction; in Snowflake, DESC puts them first unless a parameter says so", async () => {
    assert.equal(await answer("SELECT x FROM (SELECT 1 AS x UNION ALL SELECT NULL) AS t ORDER BY x DESC LIMIT 1"), 1);
  });

  test("a division by zero is infinite in DuckDB; in Snowflake it is an error", async () => {
    assert.equal(await answer("SELECT 1 / 0 AS x"), Number.POSITIVE_INFINITY);
  });
});
