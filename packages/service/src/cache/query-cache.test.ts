import assert from "node:assert/strict";
import { test } from "node:test";
import type { Relation } from "@customer-pulse/contract";
import type { DataState, Warehouse } from "@customer-pulse/warehouse";
import pino from "pino";
import { Outage } from "./outage.ts";
import { QueryCache } from "./query-cache.ts";

const state: DataState = { version: "1", dataAsOf: null, source: "embedded (generated)", enrichment: "none" };

/** A warehouse whose results are as long as the test says, and which counts how often it is asked. */
class CountingWarehouse {
  rows = 1;
  text = "";
  asked = 0;

  query(): Promise<object[]> {
    this.asked += 1;
    return Promise.resolve(Array.from({ length: this.rows }, (_, index) => ({ filter_key: this.text, value: index })));
  }

  relationsOf(): Relation[] {
    return ["interactions"];
  }
}

function setUp() {
  const warehouse = new CountingWarehouse();
  const clock = () => new Date(0);
  const outage = new Outage("warehouse", { clock, logger: pino({ level: "silent" }) });
  const cache = new QueryCache({ warehouse: warehouse as unknown as Warehouse, clock, outage });
  const ask = (version = "1", grain: "day" | "week" | "month" = "day", dateFrom = "2026-01-01") =>
    cache.query(
      "filters/interaction-options",
      { filters: { dateFrom }, grain },
      {
        known: { state: { ...state, version }, failure: null },
        newestDay: null,
        caller: { signal: new AbortController().signal, deadline: new AbortController().signal, origin: {} },
      },
    );
  return { warehouse, ask };
}

test("a result of many cells is reused as a small one is", async () => {
  const { warehouse, ask } = setUp();
  warehouse.rows = 10_000;
  await ask();
  const { rows, cache } = await ask();
  assert.deepEqual([rows.length, cache, warehouse.asked], [10_000, "hit", 1]);
});

test("of pages of long texts few are kept, however few their cells", async () => {
  const { warehouse, ask } = setUp();
  warehouse.text = "a long text ".repeat(10_000);
  for (let day = 10; day < 70; day += 1) await ask("1", "day", `20${day}-01-01`);
  assert.equal((await ask("1", "day", "2069-01-01")).cache, "hit");
  assert.equal((await ask("1", "day", "2010-01-01")).cache, "miss");
});

test("when a result grows or shrinks with the tables, the new one is reused, not the old one found", async () => {
  const { warehouse, ask } = setUp();
  for (const [version, rows] of [
    ["1", 10],
    ["2", 10_000],
    ["3", 20],
  ] as const) {
    warehouse.rows = rows;
    assert.equal((await ask(version)).cache, "miss");
    const again = await ask(version);
    assert.deepEqual([again.cache, again.rows.length], ["hit", rows]);
  }
});
