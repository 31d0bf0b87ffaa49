import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { countStatements, stringOf, textOf, tokensOf } from "./sql-text.ts";

const solid = (sql: string) =>
  tokensOf(sql)
    .filter(({ kind }) => kind !== "space")
    .map(({ text }) => text);

describe("a statement's pieces", () => {
  test("joined they are the statement", () => {
    const sql = `SELECT "a ""b""", 'it''s\\'', $$x$$, :1::DATE, 1.5e3 /* c; */ -- d;\nFROM t WHERE a<>? AND b=>1;`;
    assert.equal(textOf(tokensOf(sql)), sql);
    assert.deepEqual(solid(sql).slice(0, 12), [
      "SELECT",
      '"a ""b"""',
      ",",
      "'it''s\\''",
      ",",
      "$$x$$",
      ",",
      ":",
      "1",
      "::",
      "DATE",
      ",",
    ]);
  });

  test("placeholders and keywords in literals, names and comments are none", () => {
    assert.deepEqual(solid("'?;' \"AT (\" -- ? ;"), ["'?;'", '"AT ("']);
  });

  test("statements are counted without empty ones and what stands in literals", () => {
    assert.equal(countStatements(tokensOf("SELECT ';'; ; -- end;\n")), 1);
    assert.equal(countStatements(tokensOf("SELECT 1; SELECT 2")), 2);
    assert.equal(countStatements(tokensOf(" -- nothing")), 0);
  });

  test("a literal's escapes are Snowflake's", () => {
    const [literal] = tokensOf(String.raw`'it''s\'\n\t\\ \u00e9\x'`);
    assert.equal(literal === undefined ? "" : stringOf(literal), "it's'\n\t\\ éx");
  });
});
