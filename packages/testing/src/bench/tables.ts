import { openEmbeddedWarehouse, type QueryParameters, type Warehouse } from "@customer-pulse/warehouse";
import { benchWarehouse } from "./big-warehouse.ts";
import type { Figure, Measurement } from "./measurement.ts";
import { benchRecords } from "./service.ts";
import { percentile } from "./statistics.ts";

/** Of these, more than a million are tickets. */
const events = 4_600_000;
const runs = 10;
const budget = { below: 500 } as const;
const name = "support/ticket-table";
const newest: QueryParameters = { filters: {}, sort: "event_date", direction: "desc", limit: 25, offset: 0 };

/** The query's columns that the table is sorted by: one of each kind of value. */
const sorts = ["event_date", "ticket_id", "ticket_category", "priority_level_order", "sentiment_score"] as const;

/** A table of more than a million tickets: its pages, orders and searches, and all of it as a stream. */
export const tables: Measurement = {
  name: "tables",
  take: async () => {
    const warehouse = await openEmbeddedWarehouse({
      dataDir: await benchWarehouse(benchRecords, events),
      queryTimeoutMs: 60_000,
    });
    try {
      const [{ ticket_count: tickets } = { ticket_count: 0 }] = await warehouse.query("overview/ticket-totals", {
        filters: {},
      });
      return await measureTables(warehouse, tickets);
    } finally {
      await warehouse.close();
    }
  },
};

async function measureTables(warehouse: Warehouse, tickets: number): Promise<Figure[]> {
  const of = `of ${tickets.toLocaleString("en")} tickets`;
  const questions: [what: string, ask: () => Promise<unknown>][] = [
    ...sorts.map((sort): [string, () => Promise<unknown>] => [
      `first page ${of} by ${sort}`,
      () => warehouse.query(name, { ...newest, sort }),
    ]),
    [`page halfway ${of}`, () => warehouse.query(name, { ...newest, offset: Math.floor(tickets / 2) })],
    [`last page ${of}`, () => warehouse.query(name, { ...newest, fromEnd: true })],
    [`search ${of}, found often`, () => warehouse.query(name, { ...newest, search: "the" })],
    [`search ${of}, found nowhere`, () => warehouse.query(name, { ...newest, search: "found nowhere" })],
    [`number found ${of}`, () => warehouse.query("overview/ticket-totals", { filters: {}, search: "the" })],
  ];
  const figures: Figure[] = [];
  for (const [what, ask] of questions) {
    const times = await timesOf(ask);
    figures.push({ what: `${what}, p95`, value: percentile(times, 0.95), unit: "ms", budget });
  }
  return [...figures, ...(await streamed(warehouse, of))];
}

/** Shown for comparison: how long all of it takes a reader that takes what comes, and what the process holds meanwhile. */
async function streamed(warehouse: Warehouse, of: string): Promise<Figure[]> {
  const before = process.memoryUsage.rss();
  const start = performance.now();
  let most = before;
  for await (const _rows of warehouse.stream(name, newest)) most = Math.max(most, process.memoryUsage.rss());
  return [
    { what: `all ${of} as a stream, sorted`, value: performance.now() - start, unit: "ms" },
    { what: `all ${of} as a stream, memory beyond what is held before`, value: (most - before) / 1e6, unit: "MB" },
  ];
}

/** Milliseconds of each run, after one that only warms the file's pages. */
async function timesOf(ask: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let run = -1; run < runs; run += 1) {
    const start = performance.now();
    await ask();
    if (run >= 0) times.push(performance.now() - start);
  }
  return times;
}
