import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  BOOLEAN,
  DOUBLE,
  type DuckDBType,
  type DuckDBValue,
  INTEGER,
  LIST,
  listValue,
  VARCHAR,
} from "@duckdb/node-api";
import { columnOf } from "./columns.ts";

const encoded = (type: DuckDBType, value: DuckDBValue, indent = 0) => columnOf("A", type, indent).encode(value);

describe("an array's text", () => {
  test("is on one line without an indent", () => {
    assert.equal(encoded(LIST(DOUBLE), listValue([1.5, -2])), "[1.5,-2]");
    assert.equal(encoded(LIST(VARCHAR), listValue(['a"b', "é"])), '["a\\"b","é"]');
    assert.equal(encoded(LIST(BOOLEAN), listValue([true, false])), "[true,false]");
    assert.equal(encoded(LIST(LIST(INTEGER)), listValue([listValue([1]), listValue([])])), "[[1],[]]");
  });

  test("is indented by level", () => {
    const nested = listValue([listValue([1, 2]), listValue([])]);
    assert.equal(encoded(LIST(LIST(INTEGER)), nested, 2), "[\n  [\n    1,\n    2\n  ],\n  []\n]");
  });

  test("has the word undefined where a value is missing, as Snowflake writes it", () => {
    assert.equal(encoded(LIST(INTEGER), listValue([1, null])), "[1,undefined]");
  });
});

describe("a number's text", () => {
  test("names what is no number as Snowflake does", () => {
    assert.deepEqual(
      [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY].map((value) => encoded(DOUBLE, value)),
      ["NaN", "inf", "-inf"],
    );
  });
});
