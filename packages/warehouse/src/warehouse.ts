import type { AppliedFilters, Grain, Relation, SortDirection, Source } from "@customer-pulse/contract";
import type { QueryName, QueryRow } from "./queries.ts";

/** What a query may be given. Values arrive validated; the catalogue binds them and never writes them into the text. */
export interface QueryParameters {
  /** Filters with their days resolved. Keys that the query's relations cannot carry are ignored. */
  filters: AppliedFilters;
  /** Length of a period; required by queries that group by period. */
  grain?: Grain;
  /** What rows must contain, anywhere and in any case; absent or empty: all rows. Ignored by queries that do not search. */
  search?: string;
  /** Name of the query's column to sort by; required, with its direction, by queries that can be sorted. Rows without a value come last. */
  sort?: string;
  direction?: SortDirection;
  /** The same order from its end: the last row comes first, and the offset passes over rows at the end. Default: false. */
  fromEnd?: boolean;
  /** Most rows, a whole number from 0; required by queries that give a page. */
  limit?: number;
  /** Rows to pass over, a whole number from 0; required by queries that give any page. */
  offset?: number;
}

/** Whom a statement is for, as an engine may note it beside the statement. Ids only: nothing personal, no values. */
export interface QueryOrigin {
  /** The widget's id. */
  widget?: string;
  /** The request's id, as in the service's log. */
  requestId?: string;
}

export interface QueryOptions {
  /** Cancels the statement; the promise then rejects with the signal's reason. */
  signal?: AbortSignal;
  origin?: QueryOrigin;
}

export interface StateOptions extends QueryOptions {
  /** What the tables said last is enough, however long ago: nothing is asked of Snowflake. Default: false. */
  anyAge?: boolean;
}

/** What the figures are read from, as of now. */
export interface DataState {
  /** Changes whenever a table changes: part of every cache key. */
  version: string;
  /** Newest change of the tables as a UTC instant; null when unknown. */
  dataAsOf: string | null;
  source: Source;
  /** What computed sentiment, priority, translation and summary. */
  enrichment: string;
}

/** Named queries with validated filters, on whichever engine stands behind. */
export interface Warehouse {
  /**
   * Runs one query of the catalogue.
   *
   * @returns JSON-safe rows: columns in lower case, days as `YYYY-MM-DD`, counts as numbers.
   * @throws {WarehouseError} when the engine cannot answer; the signal's reason when aborted.
   */
  query<Name extends QueryName>(
    name: Name,
    parameters: QueryParameters,
    options?: QueryOptions,
  ): Promise<QueryRow<Name>[]>;
  /**
   * Runs one query and hands out all its rows while they arrive, whatever the limit: never is the whole result in memory.
   * Two results may be read at once. The first rows come within the time limit of a query; after that the reader takes its
   * time, but one that asks for nothing for a minute is cut off. Leaving the loop early lets go of the rest.
   *
   * @returns batches of rows as `query` gives them, none empty.
   * @throws {WarehouseError} at once `too-many-streams`; while reading, as `query`.
   */
  stream<Name extends QueryName>(
    name: Name,
    parameters: QueryParameters,
    options?: QueryOptions,
  ): AsyncIterableIterator<QueryRow<Name>[], void, void>;
  /** The relations that a query reads: a filter that none of them can carry does not change its rows. */
  relationsOf(name: QueryName): readonly Relation[];
  /** @throws {WarehouseError} `unavailable` when there is nothing to read from. */
  state(options?: StateOptions): Promise<DataState>;
  /** Cancels what runs and releases every connection and file. */
  close(): Promise<void>;
}

/**
 * `unavailable`: no answer can be had now. `timeout`: the deadline passed. `invalid-result`: rows of the wrong shape.
 * `too-many-streams`: as many results are being read as may be at once.
 */
export type WarehouseErrorCode = "unavailable" | "timeout" | "invalid-result" | "too-many-streams";

export interface WarehouseErrorOptions extends ErrorOptions {
  /** Milliseconds after which another try makes sense; default: not known. */
  retryAfterMs?: number;
}

/** A query that failed; the engine's own error is the cause and stays inside the service. */
export class WarehouseError extends Error {
  override readonly name = "WarehouseError";
  readonly code: WarehouseErrorCode;
  readonly retryAfterMs: number | undefined;

  constructor(code: WarehouseErrorCode, message: string, { retryAfterMs, ...options }: WarehouseErrorOptions = {}) {
    super(message, options);
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }
}
