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

/** What a warehouse runs on. One implementation an engine; the rest of the package does not know which. */
export interface Engine {
  /**
   * Runs one statement.
   *
   * @throws {WarehouseError} `unavailable` or `timeout`; the signal's reason when aborted.
   */
  run(statement: Statement, options?: QueryOptions): Promise<ResultSet>;
  /** @throws {WarehouseError} `unavailable` when there is nothing to read from. */
  state(options?: StateOptions): Promise<DataState>;
  /** Cancels what runs and releases every connection and file. Safe to call twice. */
  close(): Promise<void>;
}
