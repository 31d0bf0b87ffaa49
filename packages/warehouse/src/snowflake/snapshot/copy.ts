import { SnowflakeError } from "../../engine/snowflake/snowflake-error.ts";
import { type TableName, tableNames } from "../../schema.ts";
import { UserError } from "../../user-error.ts";
import { OutOfMemoryError, type PartialDatabase } from "./partial-database.ts";
import type { ExpectedTable, SnapshotProgress } from "./progress.ts";
import type { SnowflakeSource } from "./snowflake-source.ts";
import type { TargetColumn } from "./table-writer.ts";

/** What is copied, where from, where to, and who hears of it. */
export interface Copy {
  source: SnowflakeSource;
  partial: PartialDatabase;
  columns: ReadonlyMap<TableName, readonly TargetColumn[]>;
  progress: SnapshotProgress;
}

/** Which state of a table is copied. */
export interface TableState {
  /** As of when it is read, UTC; null: now. */
  instant: string | null;
  /** Its change token from before the copy; null where none was asked for. */
  token: string | null;
  /** Rows that it must have; null: not known. */
  rows: number | null;
}

/**
 * Copies one table from its first row on.
 *
 * @throws {UserError} when its rows are not as many as they should be, or hold what a column cannot have.
 */
export async function copyTable(copy: Copy, table: TableName, state: TableState): Promise<void> {
  for (;;) {
    try {
      copy.progress.complete(table, await tryToCopy(copy, table, state));
      return;
    } catch (error) {
      if (!(error instanceof OutOfMemoryError && (await copy.partial.allowMore()))) throw error;
      copy.progress.say(`${table} has long texts: reading it again with more memory.`);
    }
  }
}

async function tryToCopy(
  { source, partial, columns, progress }: Copy,
  table: TableName,
  { instant, token, rows: expected }: TableState,
): Promise<number> {
  const targets = columns.get(table) ?? [];
  const names = targets.map(({ name }) => name);
  return await source.read(table, names, instant, async ({ rowCount, batches }) => {
    if (expected !== null && rowCount !== expected) {
      throw new UserError(
        `${table} had ${expected} rows when they were counted and ${rowCount} when they were read, both as of one instant: ` +
          "it does not depend on its tables alone, so no snapshot of one point in time can be taken of it",
      );
    }
    return await partial.copyTable(table, targets, token, async (writer) => {
      let arrived = 0;
      progress.arrived(table, arrived);
      for await (const batch of batches) {
        await writer.write(batch);
        arrived += batch.length;
        progress.arrived(table, arrived);
      }
      if (arrived !== rowCount) {
        throw new SnowflakeError("unreachable", `Only ${arrived} of ${rowCount} rows of ${table} arrived.`);
      }
    });
  });
}

/** Counts the tables that are to be copied, and says how many rows there are in all. */
export async function countRows(
  { source, partial, progress }: Copy,
  pending: readonly TableName[],
  instant: string | null,
): Promise<ReadonlyMap<TableName, number>> {
  const counts = await source.count(pending, instant);
  const expected = (table: TableName): ExpectedTable => {
    const rows = counts.get(table);
    return rows === undefined
      ? { rows: partial.copied.get(table)?.rows ?? 0, isComplete: true }
      : { rows, isComplete: false };
  };
  progress.expect(new Map(tableNames.map((table) => [table, expected(table)])));
  return counts;
}
