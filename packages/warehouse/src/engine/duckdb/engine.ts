import { statSync } from "node:fs";
import type { Source } from "@customer-pulse/contract";
import PQueue from "p-queue";
import { type DataState, type QueryOptions, WarehouseError } from "../../warehouse.ts";
import { Cancellation } from "../cancellation.ts";
import { type Engine, maxStreams, type ResultSet, type Statement, type StreamOptions } from "../engine.ts";
import { type BuildInfo, ReadOnlyDatabase } from "./database.ts";

export interface DuckDBEngineOptions {
  /** The database file. It may be replaced by rename while the engine runs: the next statement reads the new one. */
  path: string;
  /** Longest a statement may take in milliseconds, waiting for its turn included. */
  queryTimeoutMs: number;
  /**
   * Statements that run at once, default 2. DuckDB occupies a libuv thread for each; with all four taken every file
   * access of the process waits behind the queries.
   */
  parallelism?: number;
  /** Serve nothing but a snapshot of this origin; default: whatever the file holds. */
  snapshotOf?: string;
}

const sources = {
  generated: "embedded (generated)",
  loaded: "embedded (loaded)",
  snapshot: "snapshot",
} as const satisfies Record<BuildInfo["source"], Source>;

interface Opened {
  identity: string;
  database: Promise<ReadOnlyDatabase>;
}

/** Reads a database file that `pnpm warehouse` built. */
export class DuckDBEngine implements Engine {
  readonly #path: string;
  readonly #queryTimeoutMs: number;
  readonly #parallelism: number;
  readonly #snapshotOf: string | undefined;
  readonly #queue: PQueue;
  readonly #underway = new Set<Cancellation>();
  #opened: Opened | undefined;
  #isClosed = false;

  constructor({ path, queryTimeoutMs, parallelism = 2, snapshotOf }: DuckDBEngineOptions) {
    this.#path = path;
    this.#snapshotOf = snapshotOf;
    this.#queryTimeoutMs = queryTimeoutMs;
    this.#parallelism = parallelism;
    this.#queue = new PQueue({ concurrency: parallelism });
  }

  async run(statement: Statement, { signal: caller }: QueryOptions = {}): Promise<ResultSet> {
    this.#throwIfClosed();
    const cancellation = new Cancellation(statement.name, this.#queryTimeoutMs, caller);
    this.#underway.add(cancellation);
    try {
      return await this.#inTurn(statement, cancellation.signal);
    } catch (error) {
      cancellation.signal.throwIfAborted();
      throw error instanceof WarehouseError
        ? error
        : new WarehouseError("unavailable", `Query ${statement.name} failed.`, { cause: error });
    } finally {
      this.#underway.delete(cancellation);
      cancellation.release();
    }
  }

  /** An abort ends the wait at once; a statement that runs keeps its turn until DuckDB has let go of it. */
  async #inTurn(statement: Statement, signal: AbortSignal): Promise<ResultSet> {
    const waiting = new AbortController();
    const stopWaiting = () => waiting.abort(signal.reason);
    signal.addEventListener("abort", stopWaiting, { once: true });
    return await this.#queue.add(
      async () => {
        signal.removeEventListener("abort", stopWaiting);
        for (;;) {
          const database = await this.#current();
          // Another statement may have found a newer file since. Nothing is awaited between this look and the run.
          if (!database.isRetired) {
            return await database.run(statement, signal);
          }
        }
      },
      { signal: waiting.signal },
    );
  }

  async *stream(statement: Statement, { signal }: StreamOptions): AsyncGenerator<ResultSet["rows"], void> {
    try {
      let database = await this.#current();
      // As in `run`, nothing is awaited between the look and the stream's first step.
      while (database.isRetired) database = await this.#current();
      yield* database.stream(statement, signal);
    } catch (error) {
      signal.throwIfAborted();
      throw error instanceof WarehouseError
        ? error
        : new WarehouseError("unavailable", `Query ${statement.name} failed.`, { cause: error });
    }
  }

  async state({ signal }: QueryOptions = {}): Promise<DataState> {
    signal?.throwIfAborted();
    const { buildInfo } = await this.#current();
    return {
      version: buildInfo.build_id,
      dataAsOf: buildInfo.data_as_of,
      source: sources[buildInfo.source],
      enrichment: buildInfo.enrichment,
    };
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    for (const cancellation of this.#underway) {
      cancellation.cancel(closedError());
    }
    await this.#queue.onIdle();
    const opened = this.#opened;
    this.#opened = undefined;
    await opened?.database.then(
      (database) => database.retire(),
      // It never opened, so there is nothing to close; whoever asked for it has been told.
      () => undefined,
    );
  }

  #throwIfClosed(): void {
    if (this.#isClosed) {
      throw closedError();
    }
  }

  /** The file that now stands at the path, opened once however many ask. */
  async #current(): Promise<ReadOnlyDatabase> {
    this.#throwIfClosed();
    const opened = this.#openedNow();
    let database: ReadOnlyDatabase;
    try {
      database = await opened.database;
    } catch (error) {
      // Forgotten, so that the next statement tries again.
      if (this.#opened === opened) {
        this.#opened = undefined;
      }
      throw new WarehouseError("unavailable", "The database could not be opened.", { cause: error });
    }
    const { origin } = database.buildInfo;
    if (this.#snapshotOf !== undefined && origin !== this.#snapshotOf) {
      throw new WarehouseError("unavailable", "The database is no snapshot of what Snowflake shows to this role.");
    }
    return database;
  }

  #openedNow(): Opened {
    const identity = this.#identity();
    if (this.#opened?.identity === identity) {
      return this.#opened;
    }
    const former = this.#opened;
    this.#opened = { identity, database: ReadOnlyDatabase.open(this.#path, this.#parallelism, maxStreams) };
    former?.database.then(
      (database) => database.retire(),
      // It never opened; those who waited for it have had the error.
      () => undefined,
    );
    return this.#opened;
  }

  /** Changes when the file is replaced. Synchronous on purpose: it takes microseconds, and waits for no libuv thread. */
  #identity(): string {
    const stats = statSync(this.#path, { bigint: true, throwIfNoEntry: false });
    if (stats === undefined) {
      throw new WarehouseError(
        "unavailable",
        "There is no database; build one with `pnpm warehouse generate` or `load`.",
      );
    }
    return `${stats.ino}-${stats.mtimeNs}-${stats.size}`;
  }
}

function closedError(): WarehouseError {
  return new WarehouseError("unavailable", "The warehouse is closed.");
}
