import type { AppliedFilters } from "@customer-pulse/contract";
import type { DataState, QueryName, QueryParameters, QueryRow } from "@customer-pulse/warehouse";
import type { Caller } from "../cache/caller.ts";
import type { KnownState } from "../cache/data-states.ts";
import type { QueryCache, QueryResult } from "../cache/query-cache.ts";
import type { DayRange } from "../calendar/periods.ts";
import { onlyRow } from "../widgets/only-row.ts";

/** What the queries behind one answer come to, taken together. */
export interface QuerySummary {
  cache: "hit" | "miss" | "stale";
  /** The tables as the oldest of the results saw them. */
  state: DataState;
  /** When the oldest result was asked for, in epoch milliseconds. */
  queriedAt: number;
  /** When the first of the results may have changed, in epoch milliseconds. */
  staleAfter: number;
  rowCount: number;
  queryMs: number;
}

/** The queries of one answer: they see the same state of the tables, and end when the caller leaves or its time is up. */
export class QuerySession {
  readonly #cache: QueryCache;
  readonly #known: KnownState;
  readonly #caller: Caller;
  readonly #results: QueryResult<QueryName>[] = [];
  #newestDay: string | null = null;
  #staleBounds = false;

  constructor(cache: QueryCache, known: KnownState, caller: Caller) {
    this.#cache = cache;
    this.#known = known;
    this.#caller = caller;
  }

  /** First and last day in the data; null when there are no events. Ask before any other query. */
  async bounds(): Promise<DayRange | null> {
    const filters: AppliedFilters = {};
    const result = await this.#ask("filters/date-bounds", { filters });
    this.#staleBounds = result.cache === "stale";
    const { first_day, last_day } = onlyRow(result.rows);
    this.#newestDay = last_day;
    return first_day === null || last_day === null ? null : { from: first_day, to: last_day };
  }

  /** Rows of a query, counted into the summary. */
  async query<Name extends QueryName>(name: Name, parameters: QueryParameters): Promise<readonly QueryRow<Name>[]> {
    const result = await this.#ask(name, parameters);
    this.#results.push(result);
    return result.rows;
  }

  /** @param now epoch milliseconds; stands in where the answer needed no query. */
  summary(now: number): QuerySummary {
    const results = this.#results;
    const oldest = results.reduce<QueryResult<QueryName> | null>(
      (found, result) => (found === null || result.queriedAt < found.queriedAt ? result : found),
      null,
    );
    return {
      cache: this.#cacheState(),
      state: oldest?.state ?? this.#known.state,
      queriedAt: oldest?.queriedAt ?? now,
      staleAfter: results.length === 0 ? now : Math.min(...results.map(({ staleAfter }) => staleAfter)),
      rowCount: results.reduce((sum, { rows }) => sum + rows.length, 0),
      queryMs: results.reduce((sum, { queryMs }) => sum + queryMs, 0),
    };
  }

  #ask<Name extends QueryName>(name: Name, parameters: QueryParameters): Promise<QueryResult<Name>> {
    return this.#cache.query(name, parameters, {
      known: this.#known,
      newestDay: this.#newestDay,
      caller: this.#caller,
    });
  }

  #cacheState(): QuerySummary["cache"] {
    if (this.#staleBounds || this.#results.some(({ cache }) => cache === "stale")) return "stale";
    return this.#results.some(({ cache }) => cache === "miss") ? "miss" : "hit";
  }
}
