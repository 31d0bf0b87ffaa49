import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { analyticsTables, type ColumnType, type TableName } from "../../schema.ts";
import { type FoundColumn, judgeColumns } from "./column-types.ts";

const usual: Readonly<Record<ColumnType, [type: string, scale: number | null]>> = {
  text: ["TEXT", null],
  integer: ["NUMBER", 0],
  number: ["NUMBER", 2],
  float: ["FLOAT", null],
  date: ["DATE", null],
  timestamp: ["TIMESTAMP_NTZ", null],
  "text[]": ["ARRAY", null],
  "float[]": ["ARRAY", null],
};

/** A table as dbt builds it, with one column of another type. */
function tableWith(table: TableName, column: string, type: string, scale: number | null): FoundColumn[] {
  return Object.entries<ColumnType>(analyticsTables[table]).map(([name, expected]) => {
    const [usualType, usualScale] = usual[expected];
    return name === column ? { name, type, scale } : { name, type: usualType, scale: usualScale };
  });
}

describe("a column's type", () => {
  const cases: [table: TableName, column: string, type: string, scale: number | null, verdict: string][] = [
    ["CUSTOMER_BASE", "PERSONA", "TEXT", null, "ok"],
    ["CUSTOMER_BASE", "PERSONA", "VARIANT", null, "mistyped"],
    ["CUSTOMER_BASE", "PRODUCTS_OWNED", "NUMBER", 0, "ok"],
    ["CUSTOMER_BASE", "PRODUCTS_OWNED", "NUMBER", 2, "mistyped"],
    ["CUSTOMER_BASE", "PRODUCTS_OWNED", "FLOAT", null, "mistyped"],
    ["CUSTOMER_BASE", "LIFETIME_VALUE", "NUMBER", 0, "ok"],
    ["CUSTOMER_BASE", "LIFETIME_VALUE", "FLOAT", null, "ok"],
    ["CUSTOMER_BASE", "LIFETIME_VALUE", "TEXT", null, "mistyped"],
    ["CUSTOMER_BASE", "SIGN_UP_DATE", "DATE", null, "ok"],
    ["CUSTOMER_BASE", "SIGN_UP_DATE", "TIMESTAMP_NTZ", null, "mistyped"],
    ["CUSTOMER_PERSONA_SIGNALS", "AVG_RATING", "NUMBER", 6, "ok"],
    ["CUSTOMER_PERSONA_SIGNALS", "AVG_RATING", "NUMBER", 0, "mistyped"],
    ["SENTIMENT_ANALYSIS", "INTERACTION_DATE", "TIMESTAMP_NTZ", null, "ok"],
    ["SENTIMENT_ANALYSIS", "INTERACTION_DATE", "TIMESTAMP_LTZ", null, "zoned"],
    ["SENTIMENT_ANALYSIS", "INTERACTION_DATE", "TIMESTAMP_TZ", null, "zoned"],
    ["SENTIMENT_ANALYSIS", "INTERACTION_DATE", "DATE", null, "mistyped"],
    ["SENTIMENT_TRENDS", "SENTIMENT_HISTORY", "VARIANT", null, "mistyped"],
    ["FACT_SUPPORT_TICKETS", "PRIORITY_LEVEL", "VARIANT", null, "ok"],
    ["FACT_SUPPORT_TICKETS", "TICKET_STATUS", "VARIANT", null, "mistyped"],
  ];
  for (const [table, column, type, scale, verdict] of cases) {
    test(`${table}.${column} as ${type}${scale === null ? "" : ` with scale ${scale}`} is ${verdict}`, () => {
      const findings = judgeColumns(table, tableWith(table, column, type, scale));
      assert.deepEqual(
        findings.map((finding) => [finding.column, finding.verdict]),
        verdict === "ok" ? [] : [[column, verdict]],
      );
    });
  }

  test("further columns do no harm", () => {
    const found = [...tableWith("CUSTOMER_BASE", "", "", null), { name: "EMAIL", type: "TEXT", scale: null }];
    assert.deepEqual(judgeColumns("CUSTOMER_BASE", found), []);
  });
});
