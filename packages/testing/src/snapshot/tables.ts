import { join } from "node:path";
import { tableNames } from "@customer-pulse/warehouse/schema";
import { DuckDBInstance } from "@duckdb/node-api";

/** Every row of the nine tables as text, sorted, by table: two databases that hold the same compare as equal. */
export type Tables = Record<string, string[]>;

/** @param folder - holds a `pulse.duckdb` that nobody writes to. */
export async function readTables(folder: string): Promise<Tables> {
  const instance = await DuckDBInstance.create(join(folder, "pulse.duckdb"), { access_mode: "READ_ONLY" });
  try {
    const connection = await instance.connect();
    const tables: Tables = {};
    for (const table of tableNames) {
      const reader = await connection.runAndReadAll(`SELECT * FROM ANALYTICS.${table}`);
      tables[table] = reader
        .getRowObjectsJson()
        .map((row) => JSON.stringify(row))
        .sort();
    }
    return tables;
  } finally {
    instance.closeSync();
  }
}

/** What the file says of itself. */
export async function readBuildInfo(folder: string): Promise<Record<string, unknown>> {
  const instance = await DuckDBInstance.create(join(folder, "pulse.duckdb"), { access_mode: "READ_ONLY" });
  try {
    const connection = await instance.connect();
    const [info = {}] = (await connection.runAndReadAll("SELECT * FROM META.BUILD_INFO")).getRowObjectsJson();
    return info;
  } finally {
    instance.closeSync();
  }
}
