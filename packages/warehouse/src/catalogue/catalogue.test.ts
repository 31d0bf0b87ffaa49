import assert from "node:assert/strict";
import { cp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { applicableFilters, dateFilterKeys, relations } from "@customer-pulse/contract/values";
import { warehouseFiles } from "../embedded/files.ts";
import { DuckDBEngine } from "../engine/duckdb/engine.ts";
import { firstPage } from "../first-page.ts";
import { type QueryName, queryRows } from "../queries.ts";
import { build } from "../testing/built-warehouse.ts";
import { customer, interaction, records, review, ticket } from "../testing/records.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { Catalogue, defaultSqlDirectory } from "./catalogue.ts";
import type { HeaderColumnType } from "./sql-file.ts";

const catalogue = await Catalogue.read();

describe("compiling", () => {
  test("puts only the relations that are needed in front", () => {
    const { text, binds } = catalogue.compile("overview/ticket-totals", { filters: {} });
    assert.match(text, /^WITH filtered_tickets AS \(/);
    assert.doesNotMatch(text, /filtered_customers/);
    assert.deepEqual(binds, []);
  });

  test("adds the customers, once and first, when a customer filter is given", () => {
    const { text, binds } = catalogue.compile("filters/matching", {
      filters: { churnRisk: ["High"], ticketStatus: ["open"], dateFrom: "2025-01-01", dateTo: "2025-01-31" },
    });
    assert.match(text, /^WITH filtered_customers AS/);
    assert.equal(text.match(/filtered_customers AS/g)?.length, 1);
    assert.equal(text.match(/IN \(SELECT customer_id FROM filtered_customers\)/g)?.length, 3);
    assert.match(text, /< \?::DATE \+ 1/);
    assert.deepEqual(binds, ["High", ...days(), ...days(), ...days(), "open"]);
    assert.equal(text.match(/\?/g)?.length, binds.length);
  });

  test("leaves out predicates whose filter is not given, absent or empty alike", () => {
    const none = catalogue.compile("overview/review-totals", { filters: {} });
    assert.deepEqual(
      catalogue.compile("overview/review-totals", { filters: { reviewRating: [], churnRisk: [] } }),
      none,
    );
    assert.doesNotMatch(none.text, /\?|-- when|(?<!:):[a-z]/i);
  });

  test("pads lists to 1, 2, 4, 8 … values by repeating the last", () => {
    const binds = (...values: string[]) =>
      catalogue.compile("overview/ticket-totals", { filters: { ticketStatus: values } }).binds;
    assert.deepEqual(binds("a"), ["a"]);
    assert.deepEqual(binds("a", "b"), ["a", "b"]);
    assert.deepEqual(binds("a", "b", "c"), ["a", "b", "c", "c"]);
    assert.equal(binds(..."abcdefghi").length, 16);
  });

  test("ignores filters that the relations cannot carry", () => {
    assert.deepEqual(
      catalogue.compile("segments/churn-heatmap", {
        filters: { dateFrom: "2025-01-01", sourceType: ["review"], reviewRating: ["5"] },
      }),
      catalogue.compile("segments/churn-heatmap", { filters: {} }),
    );
  });

  test("never writes a value into the text", () => {
    const value = "'; DROP TABLE CUSTOMER_BASE; --";
    for (const name of Object.keys(queryRows) as QueryName[]) {
      const { text } = catalogue.compile(name, {
        ...firstPage(name),
        filters: { customerId: [value] },
        grain: "day",
        search: value,
      });
      assert.ok(!text.includes("DROP"), name);
    }
  });

  test("takes a grain from the closed list only", () => {
    assert.match(catalogue.compile("support/ticket-volume", { filters: {}, grain: "week" }).text, /DATE_TRUNC\('week'/);
    assert.throws(() => catalogue.compile("support/ticket-volume", { filters: {} }), /needs a grain/);
    const planted = { filters: {}, grain: "day') --" } as unknown as { filters: object; grain: "day" };
    assert.throws(() => catalogue.compile("support/ticket-volume", planted), /needs a grain/);
  });

  const page = { sort: "event_date", direction: "desc", limit: 25, offset: 50 } as const;

  test("binds the search text once for each place, after the filters, and leaves the search out without one", () => {
    const compile = (search?: string) =>
      catalogue.compile("product/review-table", {
        ...page,
        filters: { productId: ["P1"] },
        ...(search !== undefined && { search }),
      });
    const { text, binds } = compile("100%_'");
    assert.deepEqual(binds, ["P1", "100%_'", "100%_'", "100%_'", "100%_'"]);
    assert.equal(text.match(/\?/g)?.length, binds.length);
    assert.doesNotMatch(compile().text, /CONTAINS/);
    assert.deepEqual(compile(""), compile());
  });

  test("binds the search text in an order too, and leaves that key out without one", () => {
    const compile = (search: string) =>
      catalogue.compile("customers/customer-picker", { filters: {}, limit: 3, search });
    assert.deepEqual(compile("c").binds, ["c", "c"]);
    assert.match(compile("").text, /ORDER BY\n {2}customer_id NULLS LAST\nLIMIT 3$/);
  });

  test("writes an order and a page from the closed lists and whole numbers only", () => {
    const compile = (values: object) => catalogue.compile("support/ticket-table", { ...page, filters: {}, ...values });
    assert.match(
      compile({}).text,
      /ORDER BY event_date DESC NULLS LAST, ticket_id ASC NULLS LAST\nLIMIT 25 OFFSET 50$/,
    );
    assert.match(
      compile({ fromEnd: true }).text,
      /ORDER BY event_date ASC NULLS FIRST, ticket_id DESC NULLS FIRST\nLIMIT 25 OFFSET 50$/,
    );
    for (const sort of [undefined, "", "lifetime_value", "EVENT_DATE", "1; --", "constructor"]) {
      assert.throws(() => compile({ sort }), /needs a sort/, String(sort));
    }
    for (const direction of [undefined, "DESC", "sideways"]) {
      assert.throws(() => compile({ direction }), /needs a direction/, String(direction));
    }
    for (const number of [undefined, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60, "1", "1; --"]) {
      assert.throws(() => compile({ limit: number }), /needs a limit/, String(number));
      assert.throws(() => compile({ offset: number }), /needs a offset/, String(number));
    }
  });

  test("gives the whole of a page's query, in its order, when asked to", () => {
    const { text } = catalogue.compile(
      "support/ticket-table",
      { filters: {}, sort: "ticket_id", direction: "asc" },
      "whole",
    );
    assert.match(text, /ORDER BY ticket_id ASC NULLS LAST, ticket_id ASC NULLS LAST$/);
  });
});

function days(): string[] {
  return ["2025-01-01", "2025-01-31"];
}

for (const relation of relations) {
  test(`relation ${relation} takes exactly the filters that the contract applies to it`, () => {
    const file = catalogue.relations.get(relation);
    const customerKeys: readonly string[] = relation === "customers" ? [] : applicableFilters.customers;
    const expected = applicableFilters[relation].filter(
      (key) => key !== dateFilterKeys[2] && !customerKeys.includes(key),
    );
    assert.deepEqual([...(file?.parameters ?? [])].sort(), [...expected].sort());
    assert.deepEqual(file?.relations, relation === "customers" ? [] : ["customers"]);
  });
}

describe("headers", () => {
  const engineTypes: Record<HeaderColumnType, RegExp> = {
    TEXT: /^VARCHAR$/,
    INTEGER: /^(BIGINT|HUGEINT|INTEGER)$/,
    NUMBER: /^(DECIMAL\(.*\)|BIGINT|HUGEINT)$/,
    DOUBLE: /^DOUBLE$/,
    DATE: /^DATE$/,
    TIMESTAMP: /^TIMESTAMP$/,
    BOOLEAN: /^BOOLEAN$/,
    LIST: /^VARCHAR\[\]$/,
  };
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let engine: DuckDBEngine;
  before(async () => {
    folder = await temporaryFolder();
    await build(
      folder.path,
      records({ customers: [customer()], interactions: [interaction()], reviews: [review()], tickets: [ticket()] }),
    );
    engine = new DuckDBEngine({ path: warehouseFiles(folder.path).database, queryTimeoutMs: 60_000 });
  });
  after(async () => {
    await engine.close();
    await folder[Symbol.asyncDispose]();
  });

  for (const [name, file] of catalogue.queries) {
    test(`${name} says the columns and types that it returns, and why it is there`, async () => {
      const { columns } = await engine.run(catalogue.compile(name, { ...firstPage(name), filters: {}, grain: "day" }));
      assert.deepEqual(
        columns.map((column) => column.name),
        file.columns.map((column) => column.name),
      );
      for (const [index, { type, name: column }] of file.columns.entries()) {
        assert.match(columns[index]?.type ?? "", engineTypes[type], column);
      }
      assert.match(file.purpose, /\.$/);
    });
  }

  for (const [relation, file] of catalogue.relations) {
    test(`relation ${relation} says the columns and types that it offers`, async () => {
      // A query that reads every relation, with its own part exchanged.
      const { text, binds } = catalogue.compile("filters/date-bounds", { filters: { churnRisk: ["High"] } });
      const front = text.slice(0, text.lastIndexOf("\n)\nSELECT") + 3);
      const { columns } = await engine.run({
        name: relation,
        text: `${front}SELECT * FROM filtered_${relation}`,
        binds,
      });
      assert.deepEqual(
        columns.map((column) => column.name),
        file.columns.map((column) => column.name),
      );
      for (const [index, { type, name: column }] of file.columns.entries()) {
        assert.match(columns[index]?.type ?? "", engineTypes[type], column);
      }
    });
  }
});

describe("a folder that does not fit together is refused at the start, by file", () => {
  const good = {
    query: "overview/ticket-totals.sql",
    text: "-- Purpose: tickets.\n-- Parameters: none\n-- Relations: tickets\n-- Columns:\n--   ticket_count INTEGER\nSELECT COUNT(*) AS ticket_count\nFROM filtered_tickets\n",
  };
  const faults: [title: string, file: string, text: string | null, message: RegExp][] = [
    ["a missing query", good.query, null, /^overview\/ticket-totals\.sql: is missing/],
    ["a missing relation", "relations/reviews.sql", null, /^relations\/reviews\.sql: is missing/],
    ["an unlisted query", "overview/other.sql", good.text, /^overview\/other\.sql: is not listed/],
    ["no header", good.query, "SELECT 1", /has no "Purpose:"/],
    ["no statement", good.query, "-- Purpose: nothing.\n", /has no statement/],
    ["a column's type unknown", good.query, good.text.replace("INTEGER", "FLOAT"), /column "ticket_count FLOAT"/],
    ["a column too many", good.query, good.text.replace("INTEGER", "INTEGER\n--   more TEXT"), /not in use: more/],
    [
      "a column too few",
      good.query,
      good.text.replace("ticket_count INTEGER", "other INTEGER"),
      /missing: ticket_count/,
    ],
    [
      "a relation that the header keeps quiet",
      good.query,
      good.text.replace("Relations: tickets", "Relations: none"),
      /relations disagree.*missing: tickets/,
    ],
    [
      "a relation that is not read",
      good.query,
      good.text.replace("Relations: tickets", "Relations: tickets, reviews"),
      /not in use: reviews/,
    ],
    [
      "an unknown relation",
      good.query,
      good.text.replaceAll("tickets", "orders"),
      /filtered_orders, which is not in relations/,
    ],
    ["a filter in a query", good.query, `${good.text}WHERE ticket_status = :ticketStatus`, /names :ticketStatus/],
    [
      "a grain that the header keeps quiet",
      good.query,
      good.text.replace("COUNT(*)", "DATE_TRUNC('{grain}', x)"),
      /parameters disagree.*missing: grain/,
    ],
    ["a placeholder of no kind", good.query, `${good.text}LIMIT {rows}`, /has \{rows\}, which nothing is written for/],
    [
      "a search that cannot be left out",
      good.query,
      good.text
        .replace("Parameters: none", "Parameters: search")
        .replace("COUNT(*)", "COUNT(CASE WHEN ticket_id = :search THEN 1 END)"),
      /must be a line of its own after WHERE TRUE/,
    ],
    [
      "an unknown parameter in a relation",
      "relations/customers.sql",
      "-- Purpose: all.\n-- Parameters: none\n-- Relations: none\n-- Columns:\n--   customer_id TEXT\nSELECT *\nFROM CUSTOMER_BASE\nWHERE TRUE\n  AND city IN (:city)\n",
      /^relations\/customers\.sql: its header's parameters disagree.*missing: city/,
    ],
    [
      "a predicate that cannot be left out",
      "relations/customers.sql",
      "-- Purpose: all.\n-- Parameters: city\n-- Relations: none\n-- Columns:\n--   customer_id TEXT\nSELECT *\nFROM CUSTOMER_BASE\nWHERE city IN (:city)\n",
      /must be a line of its own after WHERE TRUE/,
    ],
  ];
  for (const [title, file, text, message] of faults) {
    test(title, async () => {
      await using folder = await temporaryFolder();
      await cp(defaultSqlDirectory, folder.path, { recursive: true });
      await (text === null ? rm(join(folder.path, file)) : writeFile(join(folder.path, file), text));
      await assert.rejects(Catalogue.read(folder.path), (error: Error) => {
        assert.equal(error.name, "SqlFileError");
        assert.match(error.message, message);
        return true;
      });
    });
  }
});

test("a query's relations are those that its text reads", async () => {
  const catalogue = await Catalogue.read();
  for (const [name, file] of catalogue.queries) {
    const read = relations.filter((relation) => new RegExp(`\\bfiltered_${relation}\\b`).test(file.body));
    assert.deepEqual(catalogue.relationsOf(name), read, name);
    assert.notEqual(read.length, 0, name);
  }
});
