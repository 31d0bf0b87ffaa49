import { createHash } from "node:crypto";
import { access, copyFile, glob, mkdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { root } from "../paths.ts";
import { type GeneratedRecords, generateWarehouse } from "../service/generate-warehouse.ts";

/** Columns that tell customers and events apart; each copy gets its own. Agents and products stay the same ones. */
const identifying = ["CUSTOMER_ID", "INTERACTION_ID", "REVIEW_ID", "TICKET_ID"];

/**
 * A folder with an embedded warehouse of generated records, kept in `.cache/bench` and built when it is missing.
 *
 * @param minimumEvents - the records are repeated under new ids until SENTIMENT_ANALYSIS has at least this many rows.
 */
export async function benchWarehouse(records: GeneratedRecords, minimumEvents = 0): Promise<string> {
  const key = [records.customers, records.seed, records.until, minimumEvents, await tablesVersion()].join("-");
  const folder = join(root, ".cache", "bench", key);
  if (await exists(folder)) return folder;
  const building = `${folder}.building-${process.pid}`;
  try {
    await mkdir(building, { recursive: true });
    if (minimumEvents === 0) {
      await generateWarehouse(building, records);
    } else {
      console.log(
        `building a warehouse of ${minimumEvents.toLocaleString("en")} events (once, kept in .cache/bench) …`,
      );
      const original = await benchWarehouse(records);
      await copyFile(join(original, "pulse.duckdb"), join(building, "pulse.duckdb"));
      await copyFile(join(original, "pulse.json"), join(building, "pulse.json"));
      await repeatRecords(join(building, "pulse.duckdb"), minimumEvents);
    }
    await rename(building, folder);
    return folder;
  } finally {
    await rm(building, { recursive: true, force: true });
  }
}

/** Changes with the table definitions and models, so that no old database is measured. */
async function tablesVersion(): Promise<string> {
  const hash = createHash("sha256");
  const files: string[] = [];
  for await (const file of glob("sql/embedded/**/*.sql", { cwd: root })) files.push(file);
  for (const file of files.sort()) hash.update(await readFile(join(root, file)));
  return hash.digest("hex").slice(0, 12);
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    // Not there: it will be built.
    return false;
  }
}

/** Multiplies all rows of ANALYTICS under shifted ids until there are enough events. */
async function repeatRecords(path: string, minimumEvents: number): Promise<void> {
  const instance = await DuckDBInstance.create(path);
  try {
    const connection = await instance.connect();
    const events = await numberOf(connection, "SELECT count(*) FROM ANALYTICS.SENTIMENT_ANALYSIS");
    const copies = Math.ceil(minimumEvents / events);
    const tables = await connection.runAndReadAll(
      `SELECT table_name, list(column_name ORDER BY column_index)
         FROM duckdb_columns() WHERE schema_name = 'ANALYTICS' GROUP BY 1`,
    );
    for (const [table, columns] of tables.getRowsJson() as [string, string[]][]) {
      const values = columns.map((column) => (identifying.includes(column) ? `${column} || '~' || copy` : column));
      await connection.run(
        `INSERT INTO ANALYTICS.${table} SELECT ${values.join(", ")} FROM ANALYTICS.${table}, range(1, ${copies}) AS r(copy)`,
      );
    }
    await connection.run("CHECKPOINT");
    connection.closeSync();
  } finally {
    instance.closeSync();
  }
}

async function numberOf(connection: DuckDBConnection, sql: string): Promise<number> {
  const [row] = (await connection.runAndReadAll(sql)).getRowsJson();
  return Number(row?.[0]);
}
