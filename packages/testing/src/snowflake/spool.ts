import { type DuckDBConnection, type DuckDBDataChunk, type DuckDBType, DuckDBTypeId } from "@duckdb/node-api";
import type { Cell, Column } from "./columns.ts";
import type { Database } from "./database.ts";

/** The rows of a large result, in a temporary table that DuckDB keeps on disk as far as its memory does not hold it. */
export class Spool {
  readonly columns: readonly Column[];
  readonly #connection: DuckDBConnection;
  #total = 0;
  #last: Promise<unknown> = Promise.resolve();

  private constructor(connection: DuckDBConnection, columns: readonly Column[]) {
    this.#connection = connection;
    this.columns = columns;
  }

  /** Rows in it. */
  get total(): number {
    return this.#total;
  }

  /**
   * Takes over the chunks of a result, one at a time.
   *
   * @throws what reading the chunks throws; nothing stays open then.
   */
  static async fill(
    database: Database,
    columns: readonly Column[],
    types: readonly DuckDBType[],
    chunks: AsyncIterable<DuckDBDataChunk>,
  ): Promise<Spool> {
    const connection = await database.connect();
    try {
      const spool = new Spool(connection, columns);
      const fields = types.map((type, index) => `c${index} ${typeName(type)}`);
      await connection.run(`CREATE TEMP TABLE spool (${fields.join(", ")})`);
      const appender = await connection.createAppender("spool", "main", "temp");
      try {
        for await (const chunk of chunks) {
          appender.appendDataChunk(chunk);
          spool.#total += chunk.rowCount;
        }
      } finally {
        appender.closeSync();
      }
      return spool;
    } catch (error) {
      connection.closeSync();
      throw error;
    }
  }

  /** Rows from `start` on, at most `count`, as they go over the wire. */
  read(start: number, count: number): Promise<Cell[][]> {
    // One at a time: a connection is not for several at once.
    const rows = this.#last.then(async () => {
      // In the order of insertion, which DuckDB keeps; it passes over what comes before the offset without reading it.
      const reader = await this.#connection.runAndReadAll(`FROM temp.main.spool LIMIT ${count} OFFSET ${start}`);
      return encodeRows(this.columns, reader.getRows());
    });
    this.#last = rows.catch(() => undefined);
    return rows;
  }

  /** Lets go of the rows, after a read that is under way. */
  async close(): Promise<void> {
    await this.#last;
    this.#connection.closeSync();
  }
}

export function encodeRows(columns: readonly Column[], rows: Parameters<Column["encode"]>[0][][]): Cell[][] {
  return rows.map((row) => columns.map(({ encode }, index) => encode(row[index] ?? null)));
}

function typeName(type: DuckDBType): string {
  return type.typeId === DuckDBTypeId.SQLNULL ? "INTEGER" : String(type);
}
