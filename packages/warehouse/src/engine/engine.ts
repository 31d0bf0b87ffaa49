import type { DataState, QueryOptions, StateOptions } from "../warehouse.ts";

/** A compiled query: text with `?` placeholders, and their values in order. */
export interface Statement {
  /** The query's name in the catalogue; for messages and logs. */
  name: string;
  text: string;
  binds: readonly string[];
}

/** A value as it may stand in JSON. Dates and times are text; a number that JSON would spoil is text or null. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[];

export interface ResultColumn {
  /** In lower case, whatever the engine returns. */
  name: string;
  /** The engine's own name of the type. */
  type: string;
}

export interface ResultSet {
  columns: readonly ResultColumn[];
  rows: Record<string, JsonValue>[];
}

export interface StreamOptions extends QueryOptions {
  signal: AbortSignal;
}

/** Most results that are read while they arrive, at once: each has a connection of its own. */
export const maxStreams = 2;

/** What a warehouse runs on. One implementation an engine; the rest of the package does not know which. */
export interface Engine {
  /**
   * Runs one statement.
   *
   * @throws {WarehouseError} `unavailable` or `timeout`; the signal's reason when aborted.
   */
  run(statement: Statement, options?: QueryOptions): Promise<ResultSet>;
  /**
   * Runs one statement and hands out its rows while they arrive, on a connection of its own: what is not read waits in the
   * engine, and a reader that takes its time keeps no statement waiting. Leaving the loop early lets go of the rest.
   *
   * @param signal ends the reading with its reason, between two batches as well.
   * @throws {WarehouseError} `unavailable`; the signal's reason when aborted.
   */
  stream(statement: Statement, options: StreamOptions): AsyncGenerator<ResultSet["rows"], void>;
  /** @throws {WarehouseError} `unavailable` when there is nothing to read from. */
  state(options?: StateOptions): Promise<DataState>;
  /** Cancels what runs and releases every connection and file. Safe to call twice. */
  close(): Promise<void>;
}
