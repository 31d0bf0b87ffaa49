import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { converterFor } from "./json-values.ts";

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

async function jsonOf(expression: string) {
  const reader = await connection.runAndReadAll(`SELECT ${expression}`);
  return converterFor(reader.columnType(0))(reader.getRows()[0]?.[0] ?? null);
}

const cases: [expression: string, json: unknown][] = [
  ["NULL", null],
  ["NULL::BIGINT", null],
  ["42::INTEGER", 42],
  ["9007199254740991::BIGINT", 9007199254740991],
  ["9007199254740993::BIGINT", "9007199254740993"],
  ["-9007199254740993::BIGINT", "-9007199254740993"],
  ["170141183460469231731687303715884105727::HUGEINT", "170141183460469231731687303715884105727"],
  ["7::HUGEINT", 7],
  ["12.50::DECIMAL(18, 2)", 12.5],
  ["-0.05::DECIMAL(18, 2)", -0.05],
  ["12345678901234567.89::DECIMAL(38, 2)", "12345678901234567.89"],
  ["0.1::DOUBLE", 0.1],
  ["'NaN'::DOUBLE", null],
  ["'Infinity'::DOUBLE", null],
  ["'-Infinity'::FLOAT", null],
  ["TRUE", true],
  ["'Größe 🎉'", "Größe 🎉"],
  ["DATE '2024-02-29'", "2024-02-29"],
  ["DATE '1899-12-31'", "1899-12-31"],
  ["DATE 'infinity'", null],
  ["TIMESTAMP '2024-10-02 10:56:06'", "2024-10-02T10:56:06.000Z"],
  ["TIMESTAMP '1969-12-31 23:59:59.5'", "1969-12-31T23:59:59.500Z"],
  ["TIMESTAMP '1969-12-31 23:59:59.999999'", "1969-12-31T23:59:59.999Z"],
  ["TIMESTAMP '9999-12-31 23:59:59.999999'", "9999-12-31T23:59:59.999Z"],
  ["[1.5::DOUBLE, 'NaN'::DOUBLE, NULL]", [1.5, null, null]],
  ["[[DATE '2024-01-01'], NULL]", [["2024-01-01"], null]],
  ["[]::VARCHAR[]", []],
];

for (const [expression, json] of cases) {
  test(`${expression} becomes ${JSON.stringify(json)}`, async () => {
    assert.deepEqual(await jsonOf(expression), json);
  });
}

test("a type that no query returns is refused by name", async () => {
  await assert.rejects(jsonOf("INTERVAL 1 DAY"), /INTERVAL/);
});
