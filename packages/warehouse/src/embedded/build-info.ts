import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { defaultSqlDirectory } from "../catalogue/catalogue.ts";
import { embeddedSchemaVersion } from "../schema.ts";
import type { Provenance } from "./sidecar.ts";

export interface BuildFacts {
  provenance: Provenance;
  /** What computed sentiment, priority, translation and summary. */
  enrichment: string;
  /** The instant that the tables show, UTC; default: now. */
  dataAsOf?: string;
}

/** Makes META.BUILD_INFO with its one row, and thereby says that the tables are complete. */
export async function writeBuildInfo(
  connection: DuckDBConnection,
  { provenance, enrichment, dataAsOf }: BuildFacts,
): Promise<void> {
  await connection.run(await readFile(join(defaultSqlDirectory, "embedded", "build_info.sql"), "utf8"));
  const now = new Date().toISOString();
  const origin = provenance.source === "snapshot" ? provenance.origin : null;
  await connection.run("INSERT INTO META.BUILD_INFO VALUES (?, ?, ?, ?, ?, ?, ?)", [
    randomUUID(),
    now,
    provenance.source,
    enrichment,
    embeddedSchemaVersion,
    dataAsOf ?? now,
    origin,
  ]);
}
