import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "node:test";
import type { AppliedFilters } from "@customer-pulse/contract";
import { grains, listFilterKeys, sortDirections } from "@customer-pulse/contract/values";
import { firstPage } from "@customer-pulse/warehouse";
import { Catalogue, defaultSqlDirectory } from "@customer-pulse/warehouse/catalogue";
import { Dialect, outputColumnsWithSchema } from "@polyglot-sql/sdk";
import { functionsIn } from "./check-functions.ts";
import { snowflakeSchema } from "./check-schema.ts";
import { syntaxIn } from "./check-syntax.ts";
import { functions } from "./functions.ts";
import { lintSnowflake } from "./index.ts";
import { isTree, readStatement, type Statement, treesUnder } from "./statement.ts";
import { clauses, nodes } from "./syntax.ts";

const catalogue = await Catalogue.read();
const everyFilter: AppliedFilters = {
  dateFrom: "2025-01-01",
  dateTo: "2025-01-31",
  ...Object.fromEntries(listFilterKeys.map((key) => [key, ["1", "2", "3"]])),
};
/** Each query as the engines get it: with no filter and with all, by each grain, found and sorted both ways. */
const compiled = [...catalogue.queries.keys()].map(
  (name) =>
    [
      name,
      [
        ...grains.map((grain) => ({ filters: {}, grain })),
        ...grains.map((grain) => ({ filters: everyFilter, grain })),
        ...sortDirections.map((direction) => ({ filters: {}, grain: grains[0], search: "a", direction })),
        { filters: {}, grain: grains[0], fromEnd: true },
      ].map((parameters) => catalogue.compile(name, { ...firstPage(name), ...parameters }).text),
    ] as const,
);

/** A relation as it is written, with all its predicates, behind the relations that it reads. */
function relationText(relation: string): string {
  const file = catalogue.relations.get(relation);
  const bodyOf = (body = "") => body.replaceAll(/(?<!:):[A-Za-z]\w*/g, "?");
  const ctes =
    file?.relations.map((read) => `filtered_${read} AS (${bodyOf(catalogue.relations.get(read)?.body)})`) ?? [];
  return `${ctes.length === 0 ? "" : `WITH ${ctes.join(", ")} `}${bodyOf(file?.body)}`;
}

function read(text: string): Statement {
  const statement = readStatement(text);
  assert.ok("root" in statement, text);
  return statement;
}

/** The tables of the schema that a statement reads. */
function tablesIn(text: string): string[] {
  const { root } = read(text);
  const names = (key: string, field: string) =>
    [...treesUnder(root, key)].flatMap(({ [field]: name }) => (isTree(name) ? [String(name["name"])] : []));
  const ctes = names("ctes", "alias");
  return [...new Set(names("table", "name"))].filter((name) => !ctes.includes(name)).sort();
}

async function declaredTables(relation: string): Promise<string[]> {
  const text = await readFile(join(defaultSqlDirectory, "relations", `${relation}.sql`), "utf8");
  return (/^-- Tables: (.+)$/m.exec(text)?.[1] ?? "").split(", ").sort();
}

function columnsOf(text: string): (string | undefined)[] {
  const { output } = outputColumnsWithSchema(text, snowflakeSchema, Dialect.Snowflake);
  return output?.columns.map((column) => (column.kind === "named" ? column.name.toLowerCase() : undefined)) ?? [];
}

for (const [name, texts] of compiled) {
  describe(`query ${name}`, () => {
    test("is Snowflake's SQL and DuckDB's, with no filter, with all, by each grain", () => {
      for (const text of texts) {
        assert.deepEqual(lintSnowflake(text), [], text);
      }
    });

    test("gives the columns that its header declares", () => {
      for (const text of texts) {
        assert.deepEqual(
          columnsOf(text),
          catalogue.queries.get(name)?.columns.map((column) => column.name),
        );
      }
    });

    test("reads the tables that its relations declare", async () => {
      const declared = await Promise.all(catalogue.relationsOf(name).map(declaredTables));
      assert.deepEqual(tablesIn(texts[0] ?? ""), declared.flat().sort());
    });
  });
}

for (const [relation, file] of catalogue.relations) {
  describe(`relation ${relation}`, () => {
    test("is Snowflake's SQL and DuckDB's, with every predicate", () => {
      assert.deepEqual(lintSnowflake(relationText(relation)), []);
    });

    test("gives the columns and reads the tables that its header declares", async () => {
      assert.deepEqual(
        columnsOf(relationText(relation)),
        file.columns.map(({ name }) => name),
      );
      const others = await Promise.all(file.relations.map(declaredTables));
      assert.deepEqual(
        tablesIn(relationText(relation)),
        [...(await declaredTables(relation)), ...others.flat()].sort(),
      );
    });
  });
}

describe("the allow-lists", () => {
  const statements = compiled.flatMap(([, texts]) => texts).map(read);

  test("have no function that nothing in sql/ calls", () => {
    const called = statements.flatMap((statement) => [...functionsIn(statement)]);
    assert.deepEqual(Object.keys(functions).sort(), [...new Set(called)].sort());
  });

  test("have no kind, field or value that nothing in sql/ uses", () => {
    const used = new Set(statements.flatMap((statement) => [...syntaxIn(statement)]));
    const records = [
      ...Object.entries(nodes),
      ...Object.entries(clauses),
      ...Object.values(functions).flatMap(({ node }) => (node === undefined ? [] : [[node.kind, node] as const])),
    ];
    const listed = records.flatMap(([name, { fields }]) => [
      name,
      ...Object.entries(fields).flatMap(([field, shape]) => [
        `${name}.${field}`,
        ...(Array.isArray(shape) ? shape.map((value) => `${name}.${field} = ${value}`) : []),
      ]),
    ]);
    assert.deepEqual(listed.sort(), [...used].sort());
  });
});
