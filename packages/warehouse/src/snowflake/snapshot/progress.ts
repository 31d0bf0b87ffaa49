import type { TableName } from "../../schema.ts";

/** What there is to copy of a table. */
export interface ExpectedTable {
  rows: number;
  /** Nothing any more: an earlier run has copied it. */
  isComplete: boolean;
}

/** Hears how far a snapshot has come. */
export interface SnapshotProgress {
  /** Something that is worth a line of its own. */
  say(line: string): void;
  /** Each table's rows; from here on they arrive. Called again when the copy starts over. */
  expect(tables: ReadonlyMap<TableName, ExpectedTable>): void;
  /** So many rows of a table have arrived; back to 0 when it is read from the start. */
  arrived(table: TableName, rows: number): void;
  /** A table is complete. */
  complete(table: TableName, rows: number): void;
}
