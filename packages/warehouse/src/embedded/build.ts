import { mkdir, mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { defaultSqlDirectory } from "../catalogue/catalogue.ts";
import { hasCode } from "../error-code.ts";
import { writeBuildInfo } from "./build-info.ts";
import { enrichmentName } from "./enrich/enrich.ts";
import { type WarehouseFiles, warehouseFiles } from "./files.ts";
import type { RawRecords } from "./raw/records.ts";
import type { Provenance } from "./sidecar.ts";
import { stageRecords } from "./stage.ts";
import { swapIn } from "./swap-in.ts";

/** The files in `sql/embedded/models`, in an order in which each comes after the tables it reads. */
const models = [
  "customer_base",
  "fact_customer_interactions",
  "fact_product_reviews",
  "fact_support_tickets",
  "sentiment_analysis",
  "sentiment_trends",
  "ticket_patterns",
  "insight_summaries",
  "customer_persona_signals",
] as const;

/** Age in milliseconds from which a build's folder counts as left behind. */
const abandonedAfter = 12 * 3_600_000;

export interface BuildOptions {
  /** Folder of the database; made, for its owner only, when missing. */
  dataDir: string;
  records: RawRecords;
  provenance: Provenance;
  /** Hears of progress, one line at a time. */
  log: (line: string) => void;
}

/**
 * Builds the embedded database beside the one in use and swaps them. When anything fails the old one stays as it was
 * and nothing is left behind. Several builds at once do not meet: the last to finish wins.
 */
export async function buildEmbeddedDatabase({ dataDir, records, provenance, log }: BuildOptions): Promise<void> {
  const files = warehouseFiles(dataDir);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await removeAbandonedBuilds(files);
  // For its owner only, so that nobody else reads the file or its log while it grows.
  const workplace = await mkdtemp(files.buildPrefix);
  try {
    const building = join(workplace, "pulse.duckdb");
    await writeDatabase(building, records, provenance, log);
    await swapIn(building, files, provenance);
  } finally {
    await rm(workplace, { recursive: true, force: true });
  }
}

async function writeDatabase(
  path: string,
  records: RawRecords,
  provenance: Provenance,
  log: (line: string) => void,
): Promise<void> {
  const instance = await DuckDBInstance.create(path);
  try {
    const connection = await instance.connect();
    try {
      await runFile(connection, "tables.sql");
      await runFile(connection, "staging.sql");
      log("Scoring records …");
      await stageRecords(connection, records);
      log("Building tables …");
      for (const model of models) {
        await runFile(connection, `models/${model}.sql`);
      }
      await writeBuildInfo(connection, { provenance, enrichment: enrichmentName });
      await connection.run("CHECKPOINT");
    } finally {
      connection.closeSync();
    }
  } finally {
    instance.closeSync();
  }
}

async function runFile(connection: DuckDBConnection, file: string): Promise<void> {
  await connection.run(await readFile(join(defaultSqlDirectory, "embedded", file), "utf8"));
}

/** A build that was killed could not clean up; none runs for hours. */
async function removeAbandonedBuilds({ buildPrefix }: WarehouseFiles): Promise<void> {
  const folder = dirname(buildPrefix);
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (path.startsWith(buildPrefix)) {
      const found = await stat(path).catch(absent);
      if (found !== undefined && Date.now() - found.mtimeMs > abandonedAfter) {
        await rm(path, { recursive: true, force: true });
      }
    }
  }
}

/** Another build may have finished, and removed its folder, in between. */
function absent(error: unknown): undefined {
  if (!hasCode(error, "ENOENT")) {
    throw error;
  }
}
