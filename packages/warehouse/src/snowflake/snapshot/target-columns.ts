import * as z from "zod";
import type { ResultSet } from "../../engine/engine.ts";
import type { SnowflakePlace } from "../../engine/snowflake/change-tokens.ts";
import { analyticsTables, type ColumnType, type TableName, tableNames } from "../../schema.ts";
import { UserError } from "../../user-error.ts";
import { columnFindings } from "../check/column-findings.ts";
import { judgeColumns } from "../check/column-types.ts";
import { cellTypeOf, type SnowflakeColumn } from "./cells.ts";
import type { TargetColumn } from "./table-writer.ts";

const rowsSchema = z.array(
  z.object({
    table_name: z.string(),
    column_name: z.string(),
    data_type: z.string(),
    numeric_precision: z.int().nullable(),
    numeric_scale: z.int().nullable(),
  }),
);

/**
 * The columns to copy of each table, as they are kept: those that the queries rely on.
 *
 * @throws {UserError} naming the first table or column that is missing or of a type that does not serve.
 */
export async function readTargetColumns(
  run: (text: string) => Promise<ResultSet>,
  { database, schema }: SnowflakePlace,
): Promise<ReadonlyMap<TableName, readonly TargetColumn[]>> {
  const names = tableNames.map((table) => `'${table}'`).join(", ");
  const { rows } = await run(
    "SELECT table_name, column_name, data_type, numeric_precision, numeric_scale " +
      `FROM ${database}.INFORMATION_SCHEMA.COLUMNS WHERE table_schema = '${schema}' AND table_name IN (${names})`,
  );
  const found = new Map<string, SnowflakeColumn[]>();
  for (const row of rowsSchema.parse(rows)) {
    const columns = found.get(row.table_name) ?? [];
    columns.push({
      name: row.column_name,
      type: row.data_type,
      precision: row.numeric_precision,
      scale: row.numeric_scale,
    });
    found.set(row.table_name, columns);
  }
  return new Map(tableNames.map((table) => [table, targetColumns(table, found.get(table))]));
}

function targetColumns(table: TableName, found: readonly SnowflakeColumn[] | undefined): TargetColumn[] {
  if (found === undefined) throw unusable(`Table ${table} is missing, or the role may not see it.`);
  const [problem] = columnFindings(table, judgeColumns(table, found)).problems;
  if (problem !== undefined) throw unusable(problem.message);
  return Object.entries<ColumnType>(analyticsTables[table]).map(([name, expected]) => {
    const column = found.find((each) => each.name === name);
    if (column === undefined) throw new RangeError(`column ${table}.${name} was judged and is not there`);
    return { name, ...cellTypeOf(expected, column) };
  });
}

function unusable(what: string): UserError {
  return new UserError(`${what} \`pnpm warehouse check\` lists all that is missing.`);
}
