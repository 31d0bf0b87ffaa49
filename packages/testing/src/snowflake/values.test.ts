import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { customers, useServers } from "./test-server.ts";

const { withConnection } = useServers();

describe("values", () => {
  test("numbers keep every digit, beyond 2^53 and behind the point", async () => {
    await withConnection(async ({ rows }) => {
      assert.deepEqual(
        await rows(
          `SELECT 9007199254740993, -123456789012345678901234567890, 1.10::DECIMAL(18, 2), -0.05::DECIMAL(38, 2),
             0.1::DOUBLE, 1e300::DOUBLE, COUNT(*) FROM CUSTOMER_BASE`,
        ),
        [["9007199254740993", "-123456789012345678901234567890", "1.10", "-0.05", "0.1", "1e+300", String(customers)]],
      );
    });
  });

  test("text, booleans and NULL come back as they are", async () => {
    await withConnection(async ({ rows }) => {
      assert.deepEqual(await rows("SELECT 'it''s “é” 👩‍👩‍👧 <b>', 'a\\nb', '', TRUE, FALSE, NULL"), [
        ["it's “é” 👩‍👩‍👧 <b>", "a\nb", "", true, false, null],
      ]);
    });
  });

  test("days and times are exact to the microsecond, before 1970 too", async () => {
    await withConnection(async ({ rows }) => {
      await rows("ALTER SESSION SET TIMESTAMP_NTZ_OUTPUT_FORMAT = 'YYYY-MM-DD HH24:MI:SS.FF6'");
      assert.deepEqual(
        await rows(
          `SELECT DATE '0001-01-01', DATE '1969-12-31', DATE '2026-02-28',
             TIMESTAMP '1969-12-31 23:59:59.500001', TIMESTAMP '2026-01-31 01:02:03.000004'`,
        ),
        [["0001-01-01", "1969-12-31", "2026-02-28", "1969-12-31 23:59:59.500001", "2026-01-31 01:02:03.000004"]],
      );
    });
  });

  test("an instant is shown in the session's time zone", async () => {
    await withConnection(async ({ rows }) => {
      const instant = "SELECT '2026-01-31 12:00:00+00'::TIMESTAMPTZ";
      assert.deepEqual(await rows(instant), [["2026-01-31 04:00:00.000 -0800"]]);
      await rows("ALTER SESSION SET TIMEZONE = 'UTC'");
      assert.deepEqual(await rows(instant), [["2026-01-31 12:00:00.000 +0000"]]);
    });
  });

  test("arrays are parsed, whether their text is indented or not", async () => {
    await withConnection(async ({ rows }) => {
      const arrays = "SELECT [1.5, 2]::DOUBLE[], ['a\"b', 'c'], []::VARCHAR[], [[1, 2], []]";
      const parsed = [[[1.5, 2], ['a"b', "c"], [], [[1, 2], []]]];
      assert.deepEqual(await rows(arrays), parsed);
      await rows("ALTER SESSION SET JSON_INDENT = 0");
      assert.deepEqual(await rows(arrays), parsed);
    });
  });

  test("a column that is declared VARIANT holds whatever text the test says", async () => {
    await withConnection(async ({ rows }, server) => {
      server.answerWith(/FROM HOSTILE/, {
        rowtype: [{ name: "V", type: "variant" }],
        rowset: [['{"a": [1]}'], [null]],
      });
      assert.deepEqual(await rows("SELECT V FROM HOSTILE"), [[{ a: [1] }], [null]]);
      server.answerItself();
      await assert.rejects(rows("SELECT V FROM HOSTILE"), { code: "002003" });
    });
  });
});

describe("binds", () => {
  test("each keeps its type and value, by order and by number", async () => {
    await withConnection(async ({ rows }, server) => {
      const binds = ["it's", 9007199254740991, -1.5, true, null];
      const typed = "typeof(?) NOT IN ('VARCHAR'), ?, ?, ?, ?";
      assert.deepEqual(await rows(`SELECT ${typed}`, binds), [[false, "9007199254740991", "-1.5", true, null]]);
      assert.deepEqual(await rows("SELECT :2, :1, :2", ["a", "b"]), [["b", "a", "b"]]);
      assert.deepEqual(server.statements[0]?.binds, ["it's", "9007199254740991", "-1.5", "true", null]);
    });
  });

  test("text that stands for a day or a number is taken as one where the statement says so", async () => {
    await withConnection(async ({ rows }) => {
      assert.deepEqual(await rows("SELECT ?::DATE + 1, 5 IN (?, ?)", ["2026-02-28", "4", "5"]), [["2026-03-01", true]]);
    });
  });
});

describe("names", () => {
  test("come in upper case unless they are quoted", async () => {
    await withConnection(async ({ start }) => {
      const running = start(
        'SELECT customer_id, persona AS kind, COUNT(*) AS "n" FROM customer_base GROUP BY 1, 2 LIMIT 1',
      );
      await running.rows;
      assert.deepEqual(
        running.statement.getColumns()?.map((column) => column.getName()),
        ["CUSTOMER_ID", "KIND", "n"],
      );
    });
  });

  test("have one, two or three parts, and need a database to be looked for in", async () => {
    await withConnection(async ({ rows }) => {
      for (const name of ["CUSTOMER_BASE", "analytics.customer_base", 'DBT_CORTEX_LLMS.ANALYTICS."CUSTOMER_BASE"']) {
        assert.deepEqual(await rows(`SELECT COUNT(*) FROM ${name}`), [[String(customers)]]);
      }
      await rows("USE DATABASE DBT_CORTEX_LLMS");
      await rows("USE SCHEMA ANALYTICS");
      assert.deepEqual(await rows("SELECT COUNT(*) FROM CUSTOMER_BASE"), [[String(customers)]]);
    });
  });
});

describe("errors", () => {
  const cases: [what: string, sql: string, code: string, sqlState: string, message: RegExp][] = [
    ["no statement", "SELEC 1", "001003", "42000", /unexpected 'SELEC'/],
    ["a syntax error", "SELECT 1 FROM WHERE", "001003", "42000", /syntax error/],
    ["an unknown column", "SELECT nope FROM CUSTOMER_BASE", "000904", "42000", /invalid identifier 'NOPE'/],
    ["an unknown table", "SELECT 1 FROM NOPE WHERE 1 = ?", "002003", "42S02", /Object 'NOPE' does not exist or not/],
    ["an unknown database", "SELECT 1 FROM A.B.C", "002003", "02000", /Database 'A' does not exist/],
    ["an unknown function", "SELECT NOPE(1)", "002140", "42601", /Unknown function NOPE/],
    ["text that is no number", "SELECT 'x'::INTEGER", "100038", "22018", /Numeric value 'x' is not recognized/],
    ["two statements", "SELECT 1; SELECT 2", "000008", "0A000", /statement count 2 did not match .* count 1/],
    ["a change", "DELETE FROM CUSTOMER_BASE", "003001", "42501", /Insufficient privileges/],
  ];
  for (const [what, sql, code, sqlState, message] of cases) {
    test(`${what} is answered with ${code}`, async () => {
      await withConnection(async ({ rows }, server) => {
        const binds = sql.includes("?") ? ["1"] : undefined;
        await assert.rejects(rows(sql, binds), (error: Error & { data?: { queryId?: string } }) => {
          assert.deepEqual(
            { ...error, data: undefined, message: "" },
            { ...error, code, sqlState, data: undefined, message: "" },
          );
          assert.match(error.message, message);
          assert.equal(error.data?.queryId, server.statements[0]?.queryId);
          return true;
        });
        assert.equal(server.statements[0]?.outcome, "failed");
        assert.equal(server.statements[0]?.code, code);
      });
    });
  }

  test("what the lint finds is answered as a compilation error, of EXPLAIN too", async () => {
    await withConnection(
      async ({ rows }) => {
        const refused = { code: "001003", message: /^SQL compilation error:\nno ILIKE here$/ };
        await assert.rejects(rows("SELECT 1 ILIKE 2"), refused);
        await assert.rejects(rows("EXPLAIN USING TEXT SELECT 1 ILIKE 2"), refused);
        assert.deepEqual(await rows("SELECT 1"), [["1"]]);
      },
      { lint: (sql) => (sql.includes("ILIKE") ? "no ILIKE here" : null) },
    );
  });

  test("EXPLAIN compiles a query without values, runs nothing, and refuses what SELECT refuses", async () => {
    await withConnection(async ({ rows }) => {
      const [[plan] = []] = await rows("EXPLAIN USING TEXT SELECT * FROM CUSTOMER_BASE WHERE CUSTOMER_ID = ?");
      assert.match(String(plan), /^GlobalStats:/);
      await assert.rejects(rows("EXPLAIN USING TEXT SELECT nope FROM CUSTOMER_BASE"), { code: "000904" });
    });
  });
});
