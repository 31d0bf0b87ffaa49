import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

/** One row as JSON: numbers and text as they are, days and instants as text. */
export type Row = Record<string, string | number | null>;

/**
 * Reads whole tables of a generated warehouse past the service and its SQL, so that figures can be worked out
 * independently. A copy is read: DuckDB opens a file once in a process.
 */
export async function readTables<Name extends string>(folder: string, tables: readonly Name[]) {
  const copy = join(folder, "copy.duckdb");
  await copyFile(join(folder, "pulse.duckdb"), copy);
  const instance = await DuckDBInstance.create(copy, { access_mode: "READ_ONLY" });
  try {
    const connection = await instance.connect();
    const read = async (table: Name): Promise<[Name, Row[]]> => {
      const reader = await connection.runAndReadAll(`SELECT * FROM ANALYTICS.${table}`);
      return [table, reader.getRowObjectsJson().map(toRow)];
    };
    const rows: [Name, Row[]][] = [];
    for (const table of tables) rows.push(await read(table));
    connection.closeSync();
    return Object.fromEntries(rows) as Record<Name, Row[]>;
  } finally {
    instance.closeSync();
  }
}

/** Column names in lower case; whole and decimal numbers that come as text are read as numbers. */
function toRow(raw: Record<string, unknown>): Row {
  return Object.fromEntries(
    Object.entries(raw).map(([column, value]) => [
      column.toLowerCase(),
      value === null || typeof value === "number" || typeof value === "string" ? value : JSON.stringify(value),
    ]),
  );
}
