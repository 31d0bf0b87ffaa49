import {
  type DataState,
  type QueryName,
  type QueryOptions,
  type QueryParameters,
  type QueryRow,
  type Warehouse,
  WarehouseError,
} from "@customer-pulse/warehouse";
import type { Clock } from "../clock.ts";
import { carriedFilters } from "../filters/applicable.ts";
import type { Caller } from "./caller.ts";
import type { KnownState } from "./data-states.ts";
import { MemoryStore } from "./memory-store.ts";
import type { Outage } from "./outage.ts";
import { SingleFlight } from "./single-flight.ts";

const maxResults = 2_000;
/** Results that weigh more than this are kept apart, and few of them: pages of long texts, options and points by the thousand. */
const largeFromWeight = 60_000;
const maxLargeResults = 50;
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

/** What a query is asked within: the tables' state, the newest day in them, and who asks. */
export interface QuerySetting {
  known: KnownState;
  /** `YYYY-MM-DD`; null when there are no events or it is not known yet. */
  newestDay: string | null;
  caller: Caller;
}

/** What the warehouse is asked with, and how long its rows are reused. */
interface Asking extends QueryOptions {
  state: DataState;
  reuseMs: number;
}

export interface QueryCacheOptions {
  warehouse: Warehouse;
  clock: Clock;
  /** Is told which queries fail and which answer. */
  outage: Outage;
}

/**
 * Rows by query. Equal queries in flight run once; a result is reused until its tables change and at most for five
 * minutes, or a day where the range ended before the newest day. When the warehouse fails, the last good result of
 * the query stands in, marked stale.
 */
export class QueryCache {
  readonly #warehouse: Warehouse;
  readonly #clock: Clock;
  readonly #outage: Outage;
  readonly #results = new MemoryStore<StoredResult>(maxResults);
  readonly #largeResults = new MemoryStore<StoredResult>(maxLargeResults);
  readonly #flights = new SingleFlight<StoredResult>();

  constructor({ warehouse, clock, outage }: QueryCacheOptions) {
    this.#warehouse = warehouse;
    this.#clock = clock;
    this.#outage = outage;
  }

  /**
   * @throws {WarehouseError} when the warehouse fails, or not in the caller's time, and no earlier result stands in; the
   * reason of the caller's signal when that aborts.
   */
  async query<Name extends QueryName>(
    name: Name,
    parameters: QueryParameters,
    { known, newestDay, caller }: QuerySetting,
  ): Promise<QueryResult<Name>> {
    const filters = carriedFilters(parameters.filters, this.#warehouse.relationsOf(name));
    const relevant = { ...parameters, filters };
    const key = cacheKey(name, relevant);
    const stored = (await this.#results.get(key)) ?? (await this.#largeResults.get(key));
    if (known.failure !== null) return standIn(stored, known.failure);
    const now = this.#clock().getTime();
    if (stored !== undefined && stored.state.version === known.state.version && now < stored.staleAfter) {
      return asResult(stored, "hit");
    }
    const reuseMs = isPast(filters.dateTo, newestDay) ? pastReuseMs : recentReuseMs;
    try {
      const fresh = await this.#flights.run(
        `${known.state.version} ${key}`,
        (signal) => this.#ask(key, name, relevant, { state: known.state, reuseMs, signal, origin: caller.origin }),
        caller,
      );
      return asResult(fresh, "miss");
    } catch (error) {
      if (!(error instanceof WarehouseError)) throw error;
      this.#outage.failed(name, error);
      return standIn(stored, error);
    }
  }

  /** Whether there is any result that could stand in. */
  holdsAny(): boolean {
    return this.#results.holdsAny() || this.#largeResults.holdsAny();
  }

  async #ask(
    key: string,
    name: QueryName,
    parameters: QueryParameters,
    { state, reuseMs, ...options }: Asking,
  ): Promise<StoredResult> {
    const queriedAt = this.#clock().getTime();
    const started = performance.now();
    const rows = await this.#warehouse.query(name, parameters, options);
    this.#outage.answered(name);
    const queryMs = Math.round((performance.now() - started) * 10) / 10;
    const result = { rows, state, queriedAt, staleAfter: queriedAt + reuseMs, queryMs };
    const isLarge = weightOf(rows) > largeFromWeight;
    // An older result of another size must not stand before it.
    await (isLarge ? this.#results : this.#largeResults).delete(key);
    await (isLarge ? this.#largeResults : this.#results).set(key, result);
    return result;
  }
}

/** Characters of the texts, and 8 for any other cell. */
function weightOf(rows: readonly object[]): number {
  let weight = 0;
  for (const row of rows) {
    for (const cell of Object.values(row)) weight += typeof cell === "string" ? cell.length : 8;
  }
  return weight;
}

function standIn<Name extends QueryName>(stored: StoredResult | undefined, failure: WarehouseError): QueryResult<Name> {
  if (stored === undefined) throw failure;
  return asResult(stored, "stale");
}

/** Rows were stored under a key that begins with the query's name, so they are of that query's shape. */
function asResult<Name extends QueryName>(stored: StoredResult, cache: QueryResult<Name>["cache"]): QueryResult<Name> {
  return { ...stored, rows: stored.rows as readonly QueryRow<Name>[], cache };
}

function isPast(dateTo: string | undefined, newestDay: string | null): boolean {
  return dateTo !== undefined && newestDay !== null && dateTo < newestDay;
}

/** Parameters and filters by key, so that equal ones make equal keys however the caller arranged them. */
function cacheKey(name: QueryName, { filters, ...others }: QueryParameters): string {
  return JSON.stringify([name, byKey(others), byKey(filters)]);
}

function byKey(values: object): [string, unknown][] {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
