/**
 * `pnpm figures DIR`: builds the embedded warehouse from a folder of RAW records, starts a service on it, and holds every
 * figure that it serves against one worked out from the records without SQL. For records of one's own; the tests do the
 * same with generated ones.
 */
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { widgetIds } from "@customer-pulse/contract/values";
import { readRawRecords } from "@customer-pulse/warehouse/records";
import { loadWarehouse } from "../service/generate-warehouse.ts";
import { startServiceIn } from "../service/service-process.ts";
import { compare } from "./compare.ts";
import { Population } from "./population.ts";
import { filterSets, questionsFor } from "./questions.ts";

const folder = process.argv[2];
if (folder === undefined) {
  console.error("Usage: pnpm figures DIR (a folder of RAW records, as pnpm warehouse load takes)");
  process.exit(2);
}
const all = new Population(await readRawRecords(resolve(folder)));
const dataFolder = await mkdtemp(join(tmpdir(), "pulse-figures-"));
await loadWarehouse(dataFolder, resolve(folder));
await using service = await startServiceIn(dataFolder, { WAREHOUSE: "embedded" });
let differing = 0;
for (const id of widgetIds) {
  const found: string[] = [];
  let asked = 0;
  for (const [title, filters] of Object.entries(filterSets(all))) {
    for (const question of questionsFor(id, filters, all)) {
      const lines = await compare(service.url, question, all);
      found.push(...lines.map((line) => `${title}, ${JSON.stringify(question.options)}: ${line}`));
      asked += 1;
    }
  }
  differing += found.length;
  console.log(`${found.length === 0 ? "✔" : "✖"} ${id}: ${asked} answers, ${found.length} differences`);
  for (const line of found.slice(0, 10)) console.log(`    ${line}`);
}
process.exitCode = differing === 0 ? 0 : 1;
