import type { AppliedFilters } from "@customer-pulse/contract";
import { firstPage, openEmbeddedWarehouse, type QueryName, queryRows, type Warehouse } from "@customer-pulse/warehouse";
import { benchWarehouse } from "./big-warehouse.ts";
import type { Figure, Measurement } from "./measurement.ts";
import { benchRecords } from "./service.ts";
import { percentile } from "./statistics.ts";

/** The last 365 days of the generated records: what every widget asks for unless told otherwise. */
const lastYear: AppliedFilters = { dateFrom: "2025-07-01", dateTo: benchRecords.until };

/** Taken in turns: all customers, and those that a click on the heatmap leaves. */
const choices: readonly AppliedFilters[] = [lastYear, { ...lastYear, churnRisk: ["High"], upsellOpportunity: ["Low"] }];

const oneCustomer: AppliedFilters = { customerId: ["CUST-00001"] };

/** What queries are asked with that no widget asks under a reader's filters. */
const choicesOf: Partial<Record<QueryName, readonly AppliedFilters[]>> = {
  "customers/customer-profile": [oneCustomer],
  "customers/customer-timeline": [oneCustomer],
  "customers/customer-averages": [{}],
  "customers/last-contacts": [{}],
};

/** Every query of the catalogue alone, on the customers that the budgets name. */
export const queries: Measurement = {
  name: "queries",
  take: async () => measureQueries(await benchWarehouse(benchRecords), "1,000 customers", 50, 20),
};

/** The same on 10 million events. */
export const queriesOnTenMillion: Measurement = {
  name: "queries-10m",
  take: async () => measureQueries(await benchWarehouse(benchRecords, 10_000_000), "10 million events", 20, 500),
};

async function measureQueries(folder: string, scale: string, runs: number, budget: number): Promise<Figure[]> {
  const warehouse = await openEmbeddedWarehouse({ dataDir: folder, queryTimeoutMs: 60_000 });
  try {
    const figures: Figure[] = [];
    for (const name of Object.keys(queryRows) as QueryName[]) {
      const times = await timesOf(warehouse, name, runs);
      const p50 = percentile(times, 0.5).toPrecision(3);
      const what = `${name} on ${scale}, p95 (p50 is ${p50} ms)`;
      figures.push({ what, value: percentile(times, 0.95), unit: "ms", budget: { below: budget } });
    }
    return figures;
  } finally {
    await warehouse.close();
  }
}

/** Milliseconds that each run of one query took under each choice of filters, after one that only warms the file's pages. */
async function timesOf(warehouse: Warehouse, name: QueryName, runs: number): Promise<number[]> {
  const times: number[] = [];
  for (let run = -1; run < runs; run++) {
    for (const filters of choicesOf[name] ?? choices) {
      const start = performance.now();
      await warehouse.query(name, { ...firstPage(name), filters, grain: "week" });
      if (run >= 0) times.push(performance.now() - start);
    }
  }
  return times;
}
