import type { Readable } from "node:stream";
import type { Column } from "snowflake-sdk";
import { SnowflakeError, toSnowflakeError } from "./snowflake-error.ts";

/**
 * A row as Snowflake sends it: text in every cell, null where NULL. Numbers are decimal; dates count days, and timestamps
 * seconds with a fraction, since 1970; a TIMESTAMP_TZ has its offset in minutes plus 1,440 behind a space; lists are JSON.
 */
export type StreamedRow = readonly (string | null)[];

/** A column of the driver's, with two methods that its types do not show. */
interface ConvertingColumn extends Column {
  _getRowValue: (row: SentRow) => string | null;
  _getRowValueAsString: (row: SentRow) => string | null;
}

interface SentRow {
  values: readonly (string | null)[];
}

/**
 * Makes the driver hand out cells as they were sent. It would make a Date with six functions and a time zone of each
 * timestamp, and keep it while any row of the same part of the result is in use: 100 MB for a part of 16 MB, and two
 * thirds of the time. Where another version of the driver does so all the same, no cell is text, and reading it fails.
 */
export function keepAsSent(columns: readonly Column[]): void {
  for (const [index, column] of (columns as readonly ConvertingColumn[]).entries()) {
    const sent = ({ values }: SentRow) => values[index] ?? null;
    column._getRowValue = sent;
    column._getRowValueAsString = sent;
  }
}

/** The result of a statement while it arrives. */
export interface RowStream {
  /** The driver's columns: each knows the type of its cells. */
  columns: readonly Column[];
  /** Rows of the whole result. */
  rowCount: number;
  /** The rows, as many at a time as have arrived; to be read once. Leaving the loop early lets go of the result. */
  batches: AsyncIterable<readonly StreamedRow[]>;
}

export interface BatchOptions {
  /** Longest wait for further rows, in milliseconds. */
  stallMs: number;
  /** Ends the reading with its reason. */
  signal?: AbortSignal;
}

/** Most rows of a batch. */
const batchRows = 2_048;

/**
 * Reads the driver's stream of rows in batches.
 *
 * Whatever happens to the stream ends it here. The driver itself loses what goes wrong while it unpacks a part of a
 * result: then it either says no more, or throws where nobody can catch it, which would end the process.
 *
 * @throws {SnowflakeError} `unreachable` when the result breaks off; the signal's reason when aborted.
 */
export async function* readBatches(
  stream: Readable,
  { stallMs, signal }: BatchOptions,
): AsyncGenerator<StreamedRow[], void> {
  const end = new AbortController();
  const fail = (error: unknown) => end.abort(toSnowflakeError(error, "statement"));
  const onUncaught = (error: unknown) => {
    if (!isOfDriver(error)) throw error;
    fail(new SnowflakeError("unreachable", "A part of the result could not be read."));
  };
  const onAbort = () => end.abort(signal?.reason);
  stream.on("error", fail);
  process.on("uncaughtException", onUncaught);
  signal?.addEventListener("abort", onAbort, { once: true });
  if (signal?.aborted) onAbort();
  try {
    for (;;) {
      end.signal.throwIfAborted();
      const rows = readArrived(stream);
      if (rows.length > 0) yield rows;
      else if (stream.readableEnded) return;
      else await nextRows(stream, stallMs, end.signal);
    }
  } finally {
    signal?.removeEventListener("abort", onAbort);
    process.off("uncaughtException", onUncaught);
    // The driver may still find an error in what it was loading; nobody wants it any more.
    stream.destroy();
  }
}

function readArrived(stream: Readable): StreamedRow[] {
  const rows: StreamedRow[] = [];
  while (rows.length < batchRows) {
    const row: StreamedRow | null = stream.read();
    if (row === null) break;
    rows.push(row);
  }
  return rows;
}

async function nextRows(stream: Readable, stallMs: number, end: AbortSignal): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const onEnd = () => reject(end.reason);
  const stalled = setTimeout(() => reject(new SnowflakeError("unreachable", "The result stopped arriving.")), stallMs);
  stream.once("readable", resolve);
  stream.once("end", resolve);
  end.addEventListener("abort", onEnd, { once: true });
  try {
    await promise;
  } finally {
    clearTimeout(stalled);
    stream.off("readable", resolve);
    stream.off("end", resolve);
    end.removeEventListener("abort", onEnd);
  }
}

function isOfDriver(error: unknown): boolean {
  return error instanceof Error && error.stack?.includes("snowflake-sdk") === true;
}
