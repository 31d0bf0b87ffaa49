import { statSync } from "node:fs";
import PQueue from "p-queue";
import { type DataState, type QueryOptions, WarehouseError } from "../../warehouse.ts";
import type { Engine, ResultSet, Statement } from "../engine.ts";
import { ReadOnlyDatabase } from "./database.ts";

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
}

interface Opened {
  identity: string;
  database: Promise<ReadOnlyDatabase>;
}

const engineClosed = new WarehouseError("unavailable", "The warehouse is closed.");

/** Reads a database file that `pnpm warehouse` built. */
export class DuckDBEngine implements Engine {
  readonly #path: string;
  readonly #queryTimeoutMs: number;
  readonly #parallelism: number;
  readonly #queue: PQueue;
  readonly #closing = new AbortController();
  #opened: Opened | undefined;

  constructor({ path, queryTimeoutMs, parallelism = 2 }: DuckDBEngineOptions) {
    this.#path = path;
    this.#queryTimeoutMs = queryTimeoutMs;
    this.#parallelism = parallelism;
    this.#queue = new PQueue({ concurrency: parallelism });
  }

  async run(statement: Statement, { signal }: QueryOptions = {}): Promise<ResultSet> {
    const deadline = AbortSignal.timeout(this.#queryTimeoutMs);
    const cancelled = AbortSignal.any([deadline, this.#closing.signal, ...(signal === undefined ? [] : [signal])]);
    try {
      return await this.#queue.add(
        async () => {
          const database = await this.#current();
          return await database.run(statement, cancelled);
        },
        { signal: cancelled },
      );
    } catch (error) {
      signal?.throwIfAborted();
      this.#closing.signal.throwIfAborted();
      if (deadline.aborted) {
        throw new WarehouseError(
          "timeout",
          `Query ${statement.name} did not finish within ${this.#queryTimeoutMs} ms.`,
          { cause: error },
        );
      }
      if (error instanceof WarehouseError) {
        throw error;
      }
      throw new WarehouseError("unavailable", `Query ${statement.name} failed.`, { cause: error });
    }
  }

  async state({ signal }: QueryOptions = {}): Promise<DataState> {
    signal?.throwIfAborted();
    const { buildInfo } = await this.#current();
    return {
      version: buildInfo.build_id,
      dataAsOf: buildInfo.built_at,
      source: buildInfo.source === "generated" ? "embedded (generated)" : "embedded (loaded)",
      enrichment: buildInfo.enrichment,
    };
  }

  async close(): Promise<void> {
    this.#closing.abort(engineClosed);
    await this.#queue.onIdle();
    const opened = this.#opened;
    this.#opened = undefined;
    await opened?.database.then(
      (database) => database.retire(),
      // It never opened, so there is nothing to close; whoever asked for it has been told.
      () => undefined,
    );
  }

  /** The file that now stands at the path, opened once however many ask. */
  async #current(): Promise<ReadOnlyDatabase> {
    this.#closing.signal.throwIfAborted();
    const identity = this.#identity();
    if (this.#opened?.identity !== identity) {
      this.#moveOver(identity);
    }
    const opened = this.#opened;
    try {
      if (opened === undefined) {
        throw new WarehouseError("unavailable", `There is no database at ${this.#path}.`);
      }
      return await opened.database;
    } catch (error) {
      // Forgotten, so that the next statement tries again.
      if (this.#opened === opened) {
        this.#opened = undefined;
      }
      throw error instanceof WarehouseError
        ? error
        : new WarehouseError("unavailable", "The database could not be opened.", { cause: error });
    }
  }

  #moveOver(identity: string): void {
    const former = this.#opened;
    this.#opened = { identity, database: ReadOnlyDatabase.open(this.#path, this.#parallelism) };
    former?.database.then(
      (database) => database.retire(),
      // It never opened; those who waited for it have had the error.
      () => undefined,
    );
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
