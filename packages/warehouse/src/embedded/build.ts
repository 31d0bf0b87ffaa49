import { randomUUID } from "node:crypto";
import { chmod, mkdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { defaultSqlDirectory } from "../catalogue/catalogue.ts";
import { embeddedSchemaVersion } from "../schema.ts";
import { enrichmentName } from "./enrich/enrich.ts";
import { type WarehouseFiles, warehouseFiles } from "./files.ts";
import { withLock } from "./lock.ts";
import type { RawRecords } from "./raw/records.ts";
import { type Provenance, writeSidecar } from "./sidecar.ts";
import { stageRecords } from "./stage.ts";

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
  const id = randomUUID();
  const building = files.building(id);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  try {
    await writeDatabase(building, id, records, provenance, log);
    await chmod(building, 0o600);
    await swapIn(building, files, provenance, id);
  } finally {
    await rm(building, { force: true });
    await rm(`${building}.wal`, { force: true });
  }
}

async function writeDatabase(
  path: string,
  id: string,
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
      await connection.run("INSERT INTO META.BUILD_INFO VALUES (?, ?, ?, ?, ?)", [
        id,
        new Date().toISOString(),
        provenance.source,
        enrichmentName,
        embeddedSchemaVersion,
      ]);
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

/**
 * The sidecar allows a damaged database to be thrown away, so it must never say "generated" beside loaded records: it
 * goes first and comes last. A crash in between leaves a database without one, which is only ever refused.
 */
async function swapIn(building: string, files: WarehouseFiles, provenance: Provenance, id: string): Promise<void> {
  await withLock(files.lock, async () => {
    await rm(files.sidecar, { force: true });
    await rename(building, files.database);
    await writeSidecar(files.sidecar, provenance, id);
  });
}
