import { setImmediate as nextTurn } from "node:timers/promises";
import { type DuckDBAppender, type DuckDBConnection, DuckDBDataChunk, type DuckDBValue } from "@duckdb/node-api";
import type { StreamedRow } from "../../engine/snowflake/row-stream.ts";
import type { TableName } from "../../schema.ts";
import { UserError } from "../../user-error.ts";
import { CellError, type CellType } from "./cells.ts";

/** Rows of one of DuckDB's vectors. */
const chunkRows = 2_048;
/** Characters after which rows are handed over although they are fewer: texts can be long. */
const chunkCharacters = 4_000_000;

/** A column of a table that is copied. */
export interface TargetColumn extends CellType {
  name: string;
}

/** Appends rows of Snowflake's to one table of DuckDB's, and holds few at a time. */
export class TableWriter {
  readonly #table: TableName;
  readonly #columns: readonly TargetColumn[];
  readonly #appender: DuckDBAppender;
  readonly #chunk: DuckDBDataChunk;
  #waiting: DuckDBValue[][] = [];
  #characters = 0;
  #rows = 0;

  private constructor(table: TableName, columns: readonly TargetColumn[], appender: DuckDBAppender) {
    this.#table = table;
    this.#columns = columns;
    this.#appender = appender;
    // One for all: each holds memory of DuckDB's until it is collected.
    this.#chunk = DuckDBDataChunk.create(columns.map(({ duckdb }) => duckdb));
  }

  /** @param catalog the database's name in the connection. */
  static async open(
    connection: DuckDBConnection,
    catalog: string,
    table: TableName,
    columns: readonly TargetColumn[],
  ): Promise<TableWriter> {
    return new TableWriter(table, columns, await connection.createAppender(table, "ANALYTICS", catalog));
  }

  /** Rows that have been written. */
  get rows(): number {
    return this.#rows;
  }

  /** @throws {UserError} for a value that its column cannot have; it names the column, not the value. */
  async write(rows: readonly StreamedRow[]): Promise<void> {
    for (const row of rows) {
      this.#waiting.push(this.#columns.map((column, index) => this.#convert(column, row[index] ?? null)));
      if (this.#waiting.length === chunkRows || this.#characters >= chunkCharacters) await this.#handOver();
    }
  }

  /** Writes what waits. */
  async finish(): Promise<void> {
    await this.#handOver();
  }

  close(): void {
    this.#appender.closeSync();
  }

  #convert({ name, convert }: TargetColumn, cell: string | null): DuckDBValue {
    if (cell === null) return null;
    this.#characters += cell.length;
    try {
      return convert(cell);
    } catch (error) {
      if (!(error instanceof CellError)) throw error;
      throw new UserError(
        `Column ${this.#table}.${name} holds ${error.message}, so no snapshot can be taken: put the row right in Snowflake, ` +
          "or the type (`pnpm warehouse check` says what it takes)",
      );
    }
  }

  async #handOver(): Promise<void> {
    if (this.#waiting.length === 0) return;
    this.#chunk.reset();
    this.#chunk.setRows(this.#waiting);
    this.#appender.appendDataChunk(this.#chunk);
    this.#appender.flushSync();
    this.#rows += this.#waiting.length;
    this.#waiting = [];
    this.#characters = 0;
    // Signals are heard, and memory of DuckDB's is let go of, between the turns of the event loop only.
    await nextTurn();
  }
}
