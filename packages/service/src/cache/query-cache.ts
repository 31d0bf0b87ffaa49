import type { Grain } from "@customer-pulse/contract";
import {
  type DataState,
  type QueryName,
  type QueryParameters,
  type QueryRow,
  type Warehouse,
  WarehouseError,
} from "@customer-pulse/warehouse";
import type { Logger } from "pino";
import type { Clock } from "../clock.ts";
import { carriedFilters } from "../filters/applicable.ts";
import type { KnownState } from "./data-states.ts";
import { MemoryStore } from "./memory-store.ts";
import { SingleFlight } from "./single-flight.ts";

const maxResults = 2_000;
/** How long rows of ranges that reach the newest day, or of no range at all, are reused. */
const recentReuseMs = 5 * 60_000;
/** How long rows of ranges that ended before the newest day are reused. */
const pastReuseMs = 24 * 60 * 60_000;

/** Rows that the warehouse returned, and what it read them from. */
interface StoredResult {
  rows: readonly unknown[];
  state: DataState;
  /** When the warehouse was asked, in epoch milliseconds. */
  queriedAt: number;
  staleAfter: number;
  queryMs: number;
}

/** A result and how it was come by. */
export interface QueryResult<Name extends QueryName> extends StoredResult {
  rows: readonly QueryRow<Name>[];
  cache: "hit" | "miss" | "stale";
}

/** What a query is asked within: the tables' state, the newest day in them, and the caller's signal. */
export interface QuerySetting {
  known: KnownState;
  /** `YYYY-MM-DD`; null when there are no events or it is not known yet. */
  newestDay: string | null;
  signal?: AbortSignal | undefined;
}

export interface QueryCacheOptions {
  warehouse: Warehouse;
  clock: Clock;
  logger: Logger;
}

/**
 * Rows by query. Equal queries in flight run once; a result is reused until its tables change and at most for five
 * minutes, or a day where the range ended before the newest day. When the warehouse fails, the last good result of
 * the query stands in, marked stale.
 */
export class QueryCache {
  readonly #warehouse: Warehouse;
  readonly #clock: Clock;
  readonly #logger: Logger;
  readonly #results = new MemoryStore<StoredResult>(maxResults);
  readonly #flights = new SingleFlight<StoredResult>();

  constructor({ warehouse, clock, logger }: QueryCacheOptions) {
    this.#warehouse = warehouse;
    this.#clock = clock;
    this.#logger = logger;
  }

  /**
   * @throws {WarehouseError} when the warehouse fails and no earlier result stands in; the signal's reason when aborted.
   */
  async query<Name extends QueryName>(
    name: Name,
    parameters: QueryParameters,
    { known, newestDay, signal }: QuerySetting,
  ): Promise<QueryResult<Name>> {
    const filters = carriedFilters(parameters.filters, this.#warehouse.relationsOf(name));
    const relevant = { ...parameters, filters };
    const key = cacheKey(name, relevant);
    const stored = await this.#results.get(key);
    if (known.failure !== null) return this.#standIn(stored, known.failure, name);
    const now = this.#clock().getTime();
    if (stored !== undefined && stored.state.version === known.state.version && now < stored.staleAfter) {
      return asResult(stored, "hit");
    }
    const reuseMs = isPast(filters.dateTo, newestDay) ? pastReuseMs : recentReuseMs;
    try {
      const fresh = await this.#flights.run(
        `${known.state.version} ${key}`,
        (abort) => this.#ask(key, name, relevant, known.state, reuseMs, abort),
        signal,
      );
      return asResult(fresh, "miss");
    } catch (error) {
      if (error instanceof WarehouseError) return this.#standIn(stored, error, name);
      throw error;
    }
  }

  async #ask(
    key: string,
    name: QueryName,
    parameters: QueryParameters,
    state: DataState,
    reuseMs: number,
    signal: AbortSignal,
  ): Promise<StoredResult> {
    const queriedAt = this.#clock().getTime();
    const started = performance.now();
    const rows = await this.#warehouse.query(name, parameters, { signal });
    const queryMs = Math.round((performance.now() - started) * 10) / 10;
    const result = { rows, state, queriedAt, staleAfter: queriedAt + reuseMs, queryMs };
    await this.#results.set(key, result);
    return result;
  }

  #standIn<Name extends QueryName>(
    stored: StoredResult | undefined,
    failure: WarehouseError,
    name: Name,
  ): QueryResult<Name> {
    if (stored === undefined) throw failure;
    this.#logger.warn({ query: name, code: failure.code }, "the warehouse failed; the last good result stands in");
    return asResult(stored, "stale");
  }
}

/** Rows were stored under a key that begins with the query's name, so they are of that query's shape. */
function asResult<Name extends QueryName>(stored: StoredResult, cache: QueryResult<Name>["cache"]): QueryResult<Name> {
  return { ...stored, rows: stored.rows as readonly QueryRow<Name>[], cache };
}

function isPast(dateTo: string | undefined, newestDay: string | null): boolean {
  return dateTo !== undefined && newestDay !== null && dateTo < newestDay;
}

/** Filter keys in one order, so that equal filters make equal keys however the caller arranged them. */
function cacheKey(name: QueryName, { filters, grain }: QueryParameters & { grain?: Grain }): string {
  const entries = Object.entries(filters).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([name, grain ?? null, entries]);
}
