import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import type { AppliedFilters } from "@customer-pulse/contract";
import { grains, type ListFilterKey, listFilterKeys, sortDirections } from "@customer-pulse/contract/values";
import {
  firstPage,
  openEmbeddedWarehouse,
  openSnowflakeWarehouse,
  type QueryName,
  type QueryParameters,
  queryRows,
  type Warehouse,
} from "@customer-pulse/warehouse";
import { root } from "../paths.ts";
import { type SnowflakeFixture, snowflakeFixture } from "./snowflake-fixture.ts";

/** Two engines agree to this relative difference; the order of a sum's parts is free. */
const tolerance = 1e-12;

let fixture: SnowflakeFixture;
let snowflake: Warehouse;
let embedded: Warehouse;
let values: ReadonlyMap<string, string[]>;

before(async () => {
  fixture = await snowflakeFixture();
  snowflake = await openSnowflakeWarehouse({ settings: fixture.settings, queryTimeoutMs: 60_000 });
  embedded = await openEmbeddedWarehouse({ dataDir: fixture.dataFolder, queryTimeoutMs: 60_000 });
  values = await valuesThatOccur();
});

after(async () => {
  await snowflake?.close();
  await embedded?.close();
  await fixture?.[Symbol.asyncDispose]();
});

const days = { dateFrom: "2025-06-10", dateTo: "2025-11-19" };

/** Filters by name, worked out when the values that occur are known. */
const cases: Record<string, () => AppliedFilters> = {
  "no filter": () => ({}),
  "a range of days": () => days,
  "one day": () => ({ dateFrom: "2025-09-16", dateTo: "2025-09-16" }),
  "days without any event": () => ({ dateFrom: "1999-01-01", dateTo: "1999-12-31" }),
  ...Object.fromEntries(listFilterKeys.map((key) => [key, () => ({ [key]: someValues(key) })])),
  "everything at once": () => ({
    ...days,
    churnRisk: someValues("churnRisk"),
    sourceType: someValues("sourceType"),
    reviewRating: someValues("reviewRating"),
    priorityLevel: someValues("priorityLevel"),
    interactionType: someValues("interactionType"),
  }),
  "a value that looks like SQL": () => ({ customerId: ["' OR 1=1 --", '"; DROP TABLE CUSTOMER_BASE; --', "emoji 🙃"] }),
};

const searches = ["a", "THE", "ü", "100%", "_", "it's", "\\", "🙃", "שלום", "no such text anywhere"];

for (const name of Object.keys(queryRows) as QueryName[]) {
  const text = await readFile(join(root, "sql", `${name}.sql`), "utf8");
  // To the others every grain is the same statement, and so is every search.
  const readGrains = text.includes("{grain}") ? grains : grains.slice(0, 1);
  describe(`${name} gives the same rows from Snowflake and from DuckDB`, () => {
    for (const [title, filters] of Object.entries(cases)) {
      test(`with ${title}`, async () => {
        for (const grain of readGrains) await assertSameRows(name, { ...firstPage(name), filters: filters(), grain });
      });
    }
  });
  test(`${name} finds the same rows on Snowflake and on DuckDB`, async () => {
    for (const search of text.includes(":search") ? searches : searches.slice(0, 1)) {
      await assertSameRows(name, { ...firstPage(name), filters: {}, grain: "month", search });
    }
  });
}

for (const name of ["support/ticket-table", "product/review-table", "segments/segment-table"] as const) {
  test(`${name} has the same order and the same pages on Snowflake and on DuckDB`, async () => {
    for (const sort of Object.keys(queryRows[name].shape)) {
      for (const direction of sortDirections) {
        for (const fromEnd of [false, true]) {
          await assertSameRows(name, { filters: {}, sort, direction, fromEnd, limit: 30, offset: 60 });
        }
      }
    }
  });
}

for (const name of Object.keys(queryRows) as QueryName[]) {
  test(`${name} streams the same rows from Snowflake and from DuckDB, which are those of the query`, async () => {
    const parameters = { ...firstPage(name), filters: days, grain: "week", limit: 1_000_000 } as const;
    const rows = await streamed(snowflake, name, parameters);
    assertSameList(rows, await streamed(embedded, name, parameters));
    assertSameList(rows, await snowflake.query(name, parameters));
  });
}

test("the cases exercise every filter with values that occur", () => {
  for (const key of listFilterKeys) assert.ok(someValues(key).length > 0, key);
});

async function assertSameRows(name: QueryName, parameters: QueryParameters): Promise<void> {
  const rows: readonly object[] = await snowflake.query(name, parameters);
  const expected: readonly object[] = await embedded.query(name, parameters);
  assertSameList(rows, expected);
}

async function streamed(warehouse: Warehouse, name: QueryName, parameters: QueryParameters): Promise<object[]> {
  const rows: object[] = [];
  for await (const batch of warehouse.stream(name, parameters)) rows.push(...batch);
  return rows;
}

function assertSameList(rows: readonly object[], expected: readonly object[]): void {
  assert.equal(rows.length, expected.length);
  expected.forEach((row, index) => {
    const found = Object.entries(rows[index] ?? {});
    assert.deepEqual(found.map(([column]) => column).sort(), Object.keys(row).sort());
    for (const [column, value] of found) assertSame(value, Reflect.get(row, column), `row ${index}, ${column}`);
  });
}

function assertSame(actual: unknown, expected: unknown, what: string): void {
  if (typeof actual !== "number" || typeof expected !== "number") {
    assert.deepEqual(actual, expected, what);
    return;
  }
  const difference = Math.abs(actual - expected);
  assert.ok(
    difference <= tolerance * Math.max(Math.abs(actual), Math.abs(expected)),
    `${what}: ${actual}, ${expected}`,
  );
}

/** Each filter's values in the records, as the filter bar's options name them. */
async function valuesThatOccur(): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const name of Object.keys(queryRows) as QueryName[]) {
    if (!name.endsWith("-options")) continue;
    for (const row of await embedded.query(name, { filters: {} })) {
      if ("filter_key" in row && row.value !== null) {
        found.set(row.filter_key, [...(found.get(row.filter_key) ?? []), row.value]);
      }
    }
  }
  const customers = await embedded.query("filters/matching", { filters: {} });
  assert.ok((customers[0]?.customers ?? 0) > 3, "too few customers to pick some");
  return found.set("customerId", ["CUST-00001", "CUST-00002", "CUST-00003"]);
}

function someValues(key: ListFilterKey): string[] {
  return (values.get(key) ?? []).filter((_, index) => index % 2 === 0).slice(0, 3);
}
