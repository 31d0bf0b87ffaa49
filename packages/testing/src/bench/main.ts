/**
 * The bench: `pnpm bench [NAME…]` measures and prints one table of the figures and their budgets.
 *
 * The exit status is 0 also when a budget does not hold, and 1 when a figure could not be taken.
 */

import { availableParallelism, loadavg } from "node:os";
import { cachedRequests } from "./cached-requests.ts";
import { concurrentDashboards } from "./concurrent-dashboards.ts";
import { dashboard } from "./dashboard.ts";
import { filterOptions } from "./filter-options.ts";
import type { Figure, Measurement } from "./measurement.ts";
import { peers } from "./peers.ts";
import { queries, queriesOnTenMillion } from "./queries.ts";
import { sizes } from "./sizes.ts";
import { snapshot } from "./snapshot.ts";
import { formatTable } from "./table.ts";
import { tables } from "./tables.ts";
import { trendDraw } from "./trend-draw.ts";

const measurements: readonly Measurement[] = [
  sizes,
  peers,
  queries,
  queriesOnTenMillion,
  tables,
  cachedRequests,
  dashboard,
  concurrentDashboards,
  snapshot,
  trendDraw,
  filterOptions,
];

const names = process.argv.slice(2);
const unknown = names.find((name) => !measurements.some((measurement) => measurement.name === name));
if (unknown !== undefined) {
  console.error(
    `There is no measurement "${unknown}". Choose from ${measurements.map(({ name }) => name).join(", ")}.`,
  );
  process.exit(1);
}

const [load = 0] = loadavg();
if (load > availableParallelism() / 2) {
  console.log(
    `This machine is busy (load ${load.toFixed(1)} on ${availableParallelism()} cores): expect slower figures.`,
  );
}

const figures: Figure[] = [];
for (const { name, take } of measurements) {
  if (names.length > 0 && !names.includes(name)) continue;
  console.log(`measuring ${name} …`);
  try {
    figures.push(...(await take()));
  } catch (error) {
    console.error(`${name} could not be measured:`, error);
    process.exitCode = 1;
  }
}
if (figures.length > 0) console.log(`\n${formatTable(figures)}`);
