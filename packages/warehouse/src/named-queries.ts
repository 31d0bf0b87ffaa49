import type { Relation } from "@customer-pulse/contract";
import * as z from "zod";
import type { Catalogue } from "./catalogue/catalogue.ts";
import { type Engine, maxStreams } from "./engine/engine.ts";
import { PacedStream } from "./engine/paced-stream.ts";
import { type QueryName, type QueryRow, queryRows } from "./queries.ts";
import {
  type DataState,
  type QueryOptions,
  type QueryParameters,
  type StateOptions,
  type Warehouse,
  WarehouseError,
} from "./warehouse.ts";

/** Longest pause of whoever reads a result while it arrives, in milliseconds, default. */
const readerPauseMs = 60_000;
/** Milliseconds after which another try makes sense where as many results are being read as may be. */
const streamRetryMs = 10_000;

export interface NamedQueryOptions {
  /** Longest wait for the first rows of a result that is read while it arrives, in milliseconds. */
  queryTimeoutMs: number;
  /** For tests: default a minute. */
  readerPauseMs?: number;
}

/** Runs the catalogue's queries on an engine and checks the rows that come back. */
export class NamedQueryWarehouse implements Warehouse {
  readonly #catalogue: Catalogue;
  readonly #engine: Engine;

  readonly #queryTimeoutMs: number;
  readonly #readerPauseMs: number;
  readonly #streams = new Set<PacedStream<unknown>>();

  constructor(catalogue: Catalogue, engine: Engine, options: NamedQueryOptions) {
    this.#catalogue = catalogue;
    this.#engine = engine;
    this.#queryTimeoutMs = options.queryTimeoutMs;
    this.#readerPauseMs = options.readerPauseMs ?? readerPauseMs;
  }

  async query<Name extends QueryName>(
    name: Name,
    parameters: QueryParameters,
    options?: QueryOptions,
  ): Promise<QueryRow<Name>[]> {
    const { rows } = await this.#engine.run(this.#catalogue.compile(name, parameters), options);
    return parseRows(name, rows);
  }

  stream<Name extends QueryName>(
    name: Name,
    parameters: QueryParameters,
    { signal: caller, ...options }: QueryOptions = {},
  ): AsyncIterableIterator<QueryRow<Name>[], void, void> {
    if (this.#streams.size >= maxStreams) {
      throw new WarehouseError("too-many-streams", `${maxStreams} results are being read already.`, {
        retryAfterMs: streamRetryMs,
      });
    }
    const statement = this.#catalogue.compile(name, parameters, "whole");
    const engine = this.#engine;
    const stream = new PacedStream<QueryRow<Name>[]>({
      name,
      async *open(signal) {
        for await (const rows of engine.stream(statement, { ...options, signal })) yield parseRows(name, rows);
      },
      signal: caller,
      firstBatchMs: this.#queryTimeoutMs,
      idleMs: this.#readerPauseMs,
      onClosed: () => this.#streams.delete(stream),
    });
    this.#streams.add(stream);
    return stream;
  }

  relationsOf(name: QueryName): readonly Relation[] {
    return this.#catalogue.relationsOf(name);
  }

  state(options?: StateOptions): Promise<DataState> {
    return this.#engine.state(options);
  }

  async close(): Promise<void> {
    const closed = new WarehouseError("unavailable", "The warehouse is closed.");
    await Promise.all([...this.#streams].map((stream) => stream.end(closed)));
    await this.#engine.close();
  }
}

function parseRows<Name extends QueryName>(name: Name, rows: readonly unknown[]): QueryRow<Name>[] {
  const parsed = z.array<z.ZodType>(queryRows[name]).safeParse(rows);
  if (!parsed.success) {
    throw new WarehouseError("invalid-result", `Query ${name} returned rows of another shape than agreed.`, {
      cause: parsed.error,
    });
  }
  return parsed.data as QueryRow<Name>[];
}
