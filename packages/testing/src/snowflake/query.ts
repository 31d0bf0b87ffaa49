import type { DuckDBConnection, DuckDBDataChunk, DuckDBResult, DuckDBValue } from "@duckdb/node-api";
import { type Cell, type Column, columnOf } from "./columns.ts";
import { type Database, literal } from "./database.ts";
import { encodeRows, Spool } from "./spool.ts";
import { quoted } from "./sql-text.ts";

/** A statement as DuckDB is to run it. */
export interface DuckDBQuery {
  text: string;
  values: readonly DuckDBValue[];
  /** Statements that make macros and views which the text uses; they last as long as the query. */
  preparations: readonly string[];
  /** Catalog and schema in which bare names are looked for; null for none. */
  database: string | null;
  schema: string | null;
  timeZone: string;
  /** Spaces for each level of an array's JSON. */
  jsonIndent: number;
  /** The name in Snowflake of a column that DuckDB names so. */
  columnName: (name: string) => string;
}

export interface QueryResult {
  columns: readonly Column[];
  /** The first rows. */
  rows: Cell[][];
  /** All rows, those in `rows` included. */
  total: number;
  /** Holds all rows when they are more than those in `rows`. */
  spool: Spool | null;
}

/** How often a statement is interrupted until it is gone, in milliseconds: an interrupt before it began is lost. */
const interruptEvery = 20;

/**
 * Runs a query on a connection of its own.
 *
 * @param inlineRows - the rows that are read at once; a longer result goes into a spool.
 * @param signal - interrupts it.
 * @throws the signal's reason when aborted, else DuckDB's error.
 */
export async function runQuery(
  database: Database,
  query: DuckDBQuery,
  inlineRows: number,
  signal: AbortSignal,
): Promise<QueryResult> {
  return await database.use(async (connection) => {
    let repeat: NodeJS.Timeout | undefined;
    const interrupt = () => {
      connection.interrupt();
      repeat = setInterval(() => connection.interrupt(), interruptEvery);
    };
    signal.throwIfAborted();
    signal.addEventListener("abort", interrupt, { once: true });
    try {
      const result = await read(database, connection, query, inlineRows, signal);
      return result;
    } catch (error) {
      signal.throwIfAborted();
      throw error;
    } finally {
      signal.removeEventListener("abort", interrupt);
      clearInterval(repeat);
    }
  });
}

async function read(
  database: Database,
  connection: DuckDBConnection,
  query: DuckDBQuery,
  inlineRows: number,
  signal: AbortSignal,
): Promise<QueryResult> {
  await prepare(connection, query);
  const result = await connection.stream(query.text, [...query.values]);
  const types = result.columnTypes();
  const columns = result.columnNames().map((name, index) => {
    const type = types[index];
    if (type === undefined) throw new RangeError(`column ${name} has no type`);
    return columnOf(query.columnName(name), type, query.jsonIndent);
  });

  const first: DuckDBDataChunk[] = [];
  let count = 0;
  const chunks = chunksOf(result, signal);
  for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) {
    first.push(next.value);
    count += next.value.rowCount;
    if (count > inlineRows) {
      const spool = await Spool.fill(database, columns, types, concat(first, chunks));
      return { columns, rows: await spool.read(0, inlineRows), total: spool.total, spool };
    }
  }
  return {
    columns,
    rows: encodeRows(
      columns,
      first.flatMap((chunk) => chunk.getRows()),
    ),
    total: count,
    spool: null,
  };
}

/**
 * Compiles a query without running it; its placeholders need no values.
 *
 * @throws DuckDB's error.
 */
export async function checkQuery(database: Database, query: DuckDBQuery): Promise<void> {
  await database.use(async (connection) => {
    await prepare(connection, query);
    const statement = await connection.prepare(query.text);
    statement.destroySync();
  });
}

async function prepare(connection: DuckDBConnection, query: DuckDBQuery): Promise<void> {
  await connection.run(`SET TimeZone = ${literal(query.timeZone)}`);
  for (const preparation of query.preparations) await connection.run(preparation);
  if (query.database !== null) {
    await connection.run(`USE ${[query.database, query.schema ?? "main"].map(quoted).join(".")}`);
  }
}

async function* chunksOf(result: DuckDBResult, signal: AbortSignal): AsyncGenerator<DuckDBDataChunk, void> {
  for (;;) {
    signal.throwIfAborted();
    const chunk = await result.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) return;
    yield chunk;
  }
}

async function* concat<Item>(first: readonly Item[], rest: AsyncIterable<Item>): AsyncGenerator<Item, void> {
  yield* first;
  yield* rest;
}
