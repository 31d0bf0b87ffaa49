import * as z from "zod";
import { SnowflakeError } from "../../engine/snowflake/snowflake-error.ts";
import { type TableName, tableNames } from "../../schema.ts";
import type { CheckSession } from "./check-session.ts";
import { columnFindings } from "./column-findings.ts";
import { type FoundColumn, judgeColumns } from "./column-types.ts";
import { readChanges, timeTravelWarnings } from "./freshness.ts";
import type {
  ChangeTokens,
  ConnectionReport,
  SnowflakeProblem,
  SnowflakeTableReport,
  SnowflakeWarning,
} from "./report.ts";

export interface TablesReport {
  tables: readonly SnowflakeTableReport[];
  changeTokens: ChangeTokens;
  problems: readonly SnowflakeProblem[];
  warnings: readonly SnowflakeWarning[];
}

/** The tables where nothing could be asked about them. */
export function uncheckedTables(): TablesReport {
  const tables = tableNames.map((table) => ({ ...unknown, table, state: "not-checked" as const }));
  return { tables, changeTokens: "not-checked", problems: [], warnings: [] };
}

const unknown = { kind: null, rows: null, changedAt: null, timeTravel: null };

/** Looks at each of the nine tables: there, readable, its columns, its rows, its newest change, its time travel. */
export async function checkTables(session: CheckSession, connection: ConnectionReport): Promise<TablesReport> {
  const found = await readCatalog(session, connection);
  const looked = await Promise.all(tableNames.map((table) => checkTable(session, connection, table, found.get(table))));
  const readable = looked.filter(({ report }) => report.timeTravel !== null).map(({ report }) => report.table);
  const changes = await readChanges(session, connection, readable);
  const tables = looked.map(({ report }) => ({ ...report, changedAt: changes.changedAt.get(report.table) ?? null }));
  return {
    tables,
    changeTokens: changes.changeTokens,
    problems: looked.flatMap(({ problems }) => problems),
    warnings: [
      ...looked.flatMap(({ warnings }) => warnings),
      ...changes.warnings,
      ...timeTravelWarnings(tables, changes.changeTokens),
    ],
  };
}

interface FoundTable {
  kind: string;
  /** Null where Snowflake keeps no count, as for views. */
  rowCount: number | null;
  columns: FoundColumn[];
}

const tableRows = z.array(z.object({ table_name: z.string(), table_type: z.string(), row_count: z.int().nullable() }));
const columnRows = z.array(
  z.object({
    table_name: z.string(),
    column_name: z.string(),
    data_type: z.string(),
    numeric_scale: z.int().nullable(),
  }),
);

/** What the information schema shows of the nine to this role. */
async function readCatalog(
  session: CheckSession,
  { database, schema }: ConnectionReport,
): Promise<Map<string, FoundTable>> {
  const names = tableNames.map((table) => `'${table}'`).join(", ");
  const where = `WHERE table_schema = '${schema}' AND table_name IN (${names})`;
  const from = `${database}.INFORMATION_SCHEMA`;
  const tables = await session.run(`SELECT table_name, table_type, row_count FROM ${from}.TABLES ${where}`);
  const columns = await session.run(
    `SELECT table_name, column_name, data_type, numeric_scale FROM ${from}.COLUMNS ${where}`,
  );
  const found = new Map(
    tableRows
      .parse(tables.rows)
      .map((row): [string, FoundTable] => [
        row.table_name,
        { kind: row.table_type, rowCount: row.row_count, columns: [] },
      ]),
  );
  for (const row of columnRows.parse(columns.rows)) {
    found.get(row.table_name)?.columns.push({ name: row.column_name, type: row.data_type, scale: row.numeric_scale });
  }
  return found;
}

interface LookedAt {
  report: SnowflakeTableReport;
  problems: readonly SnowflakeProblem[];
  warnings: readonly SnowflakeWarning[];
}

const countRow = z.tuple([z.object({ row_count: z.int() })]);

async function checkTable(
  session: CheckSession,
  { role, database, schema, time }: ConnectionReport,
  table: TableName,
  found: FoundTable | undefined,
): Promise<LookedAt> {
  const name = `${database}.${schema}.${table}`;
  if (found === undefined) {
    const message = `${name} does not exist, or role ${role} has no right to it; to a role both look the same.`;
    return {
      report: { ...unknown, table, state: "not-visible" },
      problems: [{ code: "table-not-visible", message, remedies: [], table }],
      warnings: [],
    };
  }
  const { kind, rowCount, columns } = found;
  // To count a view it must be computed; of a table Snowflake knows the number.
  const counts = rowCount === null;
  const read = await session.attempt(
    counts ? `SELECT COUNT(*) AS row_count FROM ${name}` : `SELECT 1 AS found FROM ${name} LIMIT 1`,
  );
  if (read instanceof SnowflakeError) {
    const message = `${name} is there, but role ${role} may not read it. Snowflake says: ${read.message}`;
    return {
      report: { ...unknown, table, kind, state: "unreadable" },
      problems: [{ code: "table-unreadable", message, remedies: [], table }],
      warnings: [],
    };
  }
  const rows = counts ? countRow.parse(read.rows)[0].row_count : rowCount;
  const travelled = await session.attempt(
    `SELECT 1 AS found FROM ${name} AT (TIMESTAMP => '${time}'::TIMESTAMP_TZ) LIMIT 1`,
  );
  const { problems, warnings } = columnFindings(table, judgeColumns(table, columns));
  return {
    report: {
      table,
      state: problems.length === 0 ? "ok" : "wrong-columns",
      kind,
      rows,
      changedAt: null,
      timeTravel: !(travelled instanceof SnowflakeError),
    },
    problems,
    warnings: [...warnings, ...emptinessWarnings(table, rows, read.rows.length, role)],
  };
}

function emptinessWarnings(table: TableName, rows: number, seen: number, role: string | null): SnowflakeWarning[] {
  if (rows === 0) return [{ code: "table-empty", message: `${table} has no rows.`, remedies: [], table }];
  if (seen > 0) return [];
  const message = `${table} has rows, and role ${role} sees none of them: a row access policy may hide them.`;
  return [{ code: "rows-hidden", message, remedies: [], table }];
}
