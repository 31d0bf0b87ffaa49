import { Catalogue } from "../catalogue/catalogue.ts";
import { checkQueries, type QueryRunReport } from "../check/query-runs.ts";
import { type BuildInfo, ReadOnlyDatabase } from "../engine/duckdb/database.ts";
import type { ResultSet } from "../engine/engine.ts";
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

interface EmbeddedTableReport {
  table: TableName;
  /** Rows; null when the table is missing. */
  rows: number | null;
  /** What is wrong, one sentence each; empty when all is well. */
  problems: readonly string[];
}

/** What `pnpm warehouse check --json` prints for the embedded warehouse. `version` rises when a field changes. */
export interface EmbeddedCheckReport {
  version: 1;
  engine: "embedded";
  ok: boolean;
  /** Path of the file. */
  database: string;
  /** Where its records came from. */
  source: BuildInfo["source"];
  /** The instant that it shows, UTC. */
  dataAsOf: string;
  /** Which Snowflake database, seen by which role, a snapshot shows; null for anything else. */
  origin: string | null;
  tables: readonly EmbeddedTableReport[];
  /** Null when they were not asked for. */
  queries: readonly QueryRunReport[] | null;
}

export interface EmbeddedCheckOptions {
  /** Also run every query of the catalogue. Default: false. */
  queries?: boolean;
}

/**
 * Holds the database against the nine tables that queries rely on.
 *
 * @throws {DatabaseVersionError} when another version of the project built it; DuckDB's error when it cannot be opened.
 */
export async function checkEmbeddedDatabase(
  dataDir: string,
  { queries: withQueries = false }: EmbeddedCheckOptions = {},
): Promise<EmbeddedCheckReport> {
  const { database: path } = warehouseFiles(dataDir);
  const database = await ReadOnlyDatabase.open(path, 1);
  const run = (text: string, binds: readonly string[] = []) =>
    database.run({ name: "check", text, binds }, new AbortController().signal);
  try {
    const found = await readColumns(run);
    const tables: EmbeddedTableReport[] = [];
    for (const table of tableNames) tables.push(await checkTable(run, table, found.get(table)));
    const queries = withQueries ? await runQueries(run) : null;
    const { source, data_as_of: dataAsOf, origin } = database.buildInfo;
    return {
      version: 1,
      engine: "embedded",
      ok: tables.every(({ problems }) => problems.length === 0) && (queries ?? []).every(({ ok }) => ok),
      database: path,
      source,
      dataAsOf,
      origin,
      tables,
      queries,
    };
  } finally {
    database.retire();
  }
}

type Run = (text: string, binds?: readonly string[]) => Promise<ResultSet>;

async function readColumns(run: Run): Promise<Map<string, Map<string, string>>> {
  const { rows } = await run(
    "SELECT UPPER(table_name) AS table_name, UPPER(column_name) AS column_name, UPPER(data_type) AS data_type " +
      "FROM information_schema.columns WHERE table_schema = 'ANALYTICS'",
  );
  const tables = new Map<string, Map<string, string>>();
  for (const { table_name: table, column_name: column, data_type: type } of rows) {
    const columns = tables.get(String(table)) ?? new Map<string, string>();
    tables.set(String(table), columns.set(String(column), String(type)));
  }
  return tables;
}

async function checkTable(
  run: Run,
  table: TableName,
  columns: ReadonlyMap<string, string> | undefined,
): Promise<EmbeddedTableReport> {
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
  const { rows } = await run(`SELECT COUNT(*) AS row_count FROM ANALYTICS.${table}`);
  return { table, rows: Number(rows[0]?.["row_count"]), problems };
}

async function runQueries(run: Run): Promise<QueryRunReport[]> {
  return await checkQueries({
    catalogue: await Catalogue.read(),
    run: ({ text, binds }) => run(text, binds),
    // DuckDB runs in this process: whatever it says is about the query.
    problemOf: (error) => (error instanceof Error ? firstLine(error.message) : null),
  });
}

function firstLine(message: string): string {
  return message.split("\n", 1)[0] ?? "";
}
