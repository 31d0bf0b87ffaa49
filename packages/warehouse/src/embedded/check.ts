import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { analyticsTables, type ColumnType, type TableName, tableNames } from "../schema.ts";
import { warehouseFiles } from "./files.ts";

/** DuckDB's types that serve as each of ours. */
const acceptedTypes: Readonly<Record<ColumnType, RegExp>> = {
  text: /^VARCHAR$/,
  integer: /^(BIGINT|INTEGER|HUGEINT)$/,
  number: /^(DECIMAL\(\d+,\d+\)|DOUBLE|BIGINT|INTEGER)$/,
  float: /^DOUBLE$/,
  date: /^DATE$/,
  timestamp: /^TIMESTAMP$/,
  "text[]": /^VARCHAR\[\]$/,
  "float[]": /^DOUBLE\[\]$/,
};

export interface TableReport {
  table: TableName;
  /** Rows; null when the table is missing. */
  rows: number | null;
  /** What is wrong, one sentence each; empty when all is well. */
  problems: readonly string[];
}

export interface CheckReport {
  ok: boolean;
  database: string;
  tables: readonly TableReport[];
}

/**
 * Holds the database against the nine tables that queries rely on.
 *
 * @throws DuckDB's error when the file cannot be opened.
 */
export async function checkEmbeddedDatabase(dataDir: string): Promise<CheckReport> {
  const { database } = warehouseFiles(dataDir);
  const instance = await DuckDBInstance.create(database, { access_mode: "READ_ONLY", enable_external_access: "false" });
  try {
    const connection = await instance.connect();
    const found = await readColumns(connection);
    const tables: TableReport[] = [];
    for (const table of tableNames) {
      tables.push(await checkTable(connection, table, found.get(table)));
    }
    return { ok: tables.every(({ problems }) => problems.length === 0), database, tables };
  } finally {
    instance.closeSync();
  }
}

async function readColumns(connection: DuckDBConnection): Promise<Map<string, Map<string, string>>> {
  const reader = await connection.runAndReadAll(
    "SELECT table_name, column_name, data_type FROM information_schema.columns WHERE table_schema = 'ANALYTICS'",
  );
  const tables = new Map<string, Map<string, string>>();
  for (const [table, column, type] of reader.getRows().map((row) => row.map((value) => String(value).toUpperCase()))) {
    if (table !== undefined && column !== undefined && type !== undefined) {
      tables.set(table, (tables.get(table) ?? new Map<string, string>()).set(column, type));
    }
  }
  return tables;
}

async function checkTable(
  connection: DuckDBConnection,
  table: TableName,
  columns: ReadonlyMap<string, string> | undefined,
): Promise<TableReport> {
  if (columns === undefined) {
    return { table, rows: null, problems: [`Table ${table} is missing.`] };
  }
  const expected: Record<string, ColumnType> = analyticsTables[table];
  const problems = Object.entries(expected).flatMap(([column, type]) => {
    const actual = columns.get(column);
    if (actual === undefined) {
      return [`Column ${table}.${column} is missing.`];
    }
    return acceptedTypes[type].test(actual)
      ? []
      : [`Column ${table}.${column} is ${actual}, which does not serve as ${type}.`];
  });
  const reader = await connection.runAndReadAll(`SELECT COUNT(*) FROM ANALYTICS.${table}`);
  return { table, rows: Number(reader.getRows()[0]?.[0]), problems };
}
