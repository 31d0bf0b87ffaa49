import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { DuckDBEngine, type Engine, SnowflakeEngine } from "@customer-pulse/warehouse/engines";
import { type SnowflakeFixture, snowflakeFixture } from "./snowflake-fixture.ts";

let fixture: SnowflakeFixture;
let snowflake: Engine;
let duckdb: Engine;

before(async () => {
  // What is asked for here is DuckDB's own syntax, to get values of every kind.
  fixture = await snowflakeFixture({ lint: () => null });
  snowflake = new SnowflakeEngine({ settings: fixture.settings, queryTimeoutMs: 60_000 });
  duckdb = new DuckDBEngine({ path: join(fixture.dataFolder, "pulse.duckdb"), queryTimeoutMs: 60_000 });
});

after(async () => {
  await snowflake?.close();
  await duckdb?.close();
  await fixture?.[Symbol.asyncDispose]();
});

/** Expressions, and the one JSON form that both engines give them. */
const expressions: Record<string, unknown> = {
  "NULL::BIGINT": null,
  "0": 0,
  "-1": -1,
  "9007199254740991": 9007199254740991,
  "9007199254740993": "9007199254740993",
  "-9223372036854775808": "-9223372036854775808",
  "99999999999999999999999999999999999999::DECIMAL(38, 0)": "99999999999999999999999999999999999999",
  "1234.50::DECIMAL(18, 2)": 1234.5,
  "-0.05::DECIMAL(18, 2)": -0.05,
  "12345678901234567.89::DECIMAL(19, 2)": "12345678901234567.89",
  "0.1::DOUBLE + 0.2::DOUBLE": 0.30000000000000004,
  "1e-300::DOUBLE": 1e-300,
  "123456789.123456789::DOUBLE": 123456789.12345679,
  "'NaN'::DOUBLE": null,
  "'Infinity'::DOUBLE": null,
  "'-Infinity'::DOUBLE": null,
  "NULL::DOUBLE": null,
  TRUE: true,
  FALSE: false,
  "NULL::BOOLEAN": null,
  "''": "",
  "'NULL'": "NULL",
  "NULL::VARCHAR": null,
  "'quotes '' and \" and 🙃 and عربي'": "quotes ' and \" and 🙃 and عربي",
  "chr(92) || 'n' || chr(9)": "\\n\t",
  "DATE '2026-02-28'": "2026-02-28",
  "DATE '1969-12-31'": "1969-12-31",
  "DATE '0001-01-01'": "0001-01-01",
  "DATE '9999-12-31'": "9999-12-31",
  "NULL::DATE": null,
  "TIMESTAMP '2026-02-28 23:59:59.999'": "2026-02-28T23:59:59.999Z",
  "TIMESTAMP '2026-03-29 02:30:00'": "2026-03-29T02:30:00.000Z",
  "TIMESTAMP '2026-02-28 23:59:59.999999'": "2026-02-28T23:59:59.999Z",
  "TIMESTAMP '1969-12-31 23:59:59.5'": "1969-12-31T23:59:59.500Z",
  "TIMESTAMP '9999-12-31 23:59:59.999999'": "9999-12-31T23:59:59.999Z",
  "TIMESTAMP '1969-12-31 23:59:59.999999'": "1969-12-31T23:59:59.999Z",
  "NULL::TIMESTAMP": null,
  "['a', 'b \"quoted\"', '🙃']": ["a", 'b "quoted"', "🙃"],
  "[0.5, -1.0]::DOUBLE[]": [0.5, -1],
  "[]::VARCHAR[]": [],
  "NULL::VARCHAR[]": null,
  "['undefined', NULL, 'an \"undefined\" one', NULL]": ["undefined", null, 'an "undefined" one', null],
};

for (const [expression, expected] of Object.entries(expressions)) {
  test(`${expression} comes out the same from Snowflake and from DuckDB`, async () => {
    assert.deepEqual(await valueFrom(snowflake, expression), expected, "from Snowflake");
    assert.deepEqual(await valueFrom(duckdb, expression), expected, "from DuckDB");
  });
}

test("the names of columns come in lower case, whatever Snowflake returns", async () => {
  const statement = { name: "names", text: 'SELECT 1 AS Total, 2 AS "Mixed"', binds: [] };
  for (const engine of [snowflake, duckdb]) {
    assert.deepEqual((await engine.run(statement)).rows, [{ total: 1, mixed: 2 }]);
  }
});

test("a result in several chunks has all its rows, in order", async () => {
  const statement = { name: "many", text: "SELECT range AS n FROM range(12000) ORDER BY n", binds: [] };
  const { rows } = await snowflake.run(statement);
  assert.equal(rows.length, 12_000);
  assert.deepEqual(rows, (await duckdb.run(statement)).rows);
});

test("a VARIANT whose text is JavaScript is text, and is not run", async () => {
  const script = "(globalThis.wasRun = true, {})";
  const variant = { name: "V", type: "variant" } as const;
  fixture.server.answerWith(/hostile/, { rowtype: [variant], rowset: [[script]] });
  const { rows } = await snowflake.run({ name: "hostile", text: "SELECT 'hostile' AS v", binds: [] });
  assert.deepEqual(rows, [{ v: script }]);
  assert.equal(Reflect.get(globalThis, "wasRun"), undefined);
});

test("a VARIANT that is JSON is parsed", async () => {
  const variant = { name: "V", type: "variant" } as const;
  fixture.server.answerWith(/parsed/, { rowtype: [variant], rowset: [['{"a":[1,null,"x"]}'], ["7"], [null]] });
  const { rows } = await snowflake.run({ name: "parsed", text: "SELECT 'parsed' AS v", binds: [] });
  assert.deepEqual(rows, [{ v: { a: [1, null, "x"] } }, { v: 7 }, { v: null }]);
});

async function valueFrom(engine: Engine, expression: string): Promise<unknown> {
  const { rows } = await engine.run({ name: "value", text: `SELECT ${expression} AS v`, binds: [] });
  return rows[0]?.["v"];
}
