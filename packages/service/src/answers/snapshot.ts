import type { Meta } from "@customer-pulse/contract";
import { type DataState, type Warehouse, WarehouseError } from "@customer-pulse/warehouse";
import type { Logger } from "pino";
import type { Caller } from "../cache/caller.ts";
import { DataStates, type KnownState } from "../cache/data-states.ts";
import { Outage } from "../cache/outage.ts";
import { QueryCache } from "../cache/query-cache.ts";
import type { Clock } from "../clock.ts";
import { QuerySession } from "./query-session.ts";

/**
 * Figures of the snapshot, which stands in where Snowflake fails and has no last good result. Whole answers only: none
 * mixes figures of the two. The snapshot's file may be replaced or removed at any time; what is no snapshot of Snowflake
 * is never shown as one.
 */
export class Snapshot {
  readonly #warehouse: Warehouse;
  readonly #clock: Clock;
  readonly #outage: Outage;
  readonly #states: DataStates;
  readonly #queries: QueryCache;

  constructor(warehouse: Warehouse, options: { clock: Clock; logger: Logger }) {
    const outage = new Outage("snapshot", options);
    this.#warehouse = warehouse;
    this.#clock = options.clock;
    this.#outage = outage;
    this.#states = new DataStates({ warehouse, clock: options.clock, outage });
    this.#queries = new QueryCache({ warehouse, clock: options.clock, outage });
  }

  /** @returns null when there is no snapshot that can be read now, and in the caller's time. */
  async state(caller: Caller): Promise<DataState | null> {
    return this.#orNull(
      "state",
      this.#known(caller).then(({ state }) => state),
    );
  }

  /**
   * What is read for a widget's request, marked as stale.
   *
   * @param what the widget's id.
   * @returns null when the snapshot cannot be read now, or not in the caller's time.
   * @throws the reason of the caller's signal when that aborts.
   */
  async read<Result extends { meta: Meta }>(
    what: string,
    caller: Caller,
    work: (session: QuerySession, warehouse: Warehouse) => Promise<Result>,
  ): Promise<Result | null> {
    return this.#orNull(what, this.#read(caller, work));
  }

  /** Failures are logged here, because callers hear of the warehouse's own. */
  async #orNull<Result>(what: string, read: Promise<Result>): Promise<Result | null> {
    try {
      const result = await read;
      this.#outage.answered(what);
      return result;
    } catch (error) {
      if (!(error instanceof WarehouseError)) throw error;
      this.#outage.failed(what, error);
      return null;
    }
  }

  async #read<Result extends { meta: Meta }>(
    caller: Caller,
    work: (session: QuerySession, warehouse: Warehouse) => Promise<Result>,
  ): Promise<Result> {
    const known = await this.#known(caller);
    const session = new QuerySession(this.#queries, known, caller);
    const result = await work(session, this.#warehouse);
    const { version } = await this.#warehouse.state({ origin: caller.origin });
    // Rows of two files make no answer, and the second file may hold anything.
    if (version !== known.state.version || result.meta.cache === "stale") {
      throw new WarehouseError("unavailable", "The snapshot was replaced or failed while it was read.");
    }
    return { ...result, meta: { ...result.meta, cache: "stale", staleAfter: this.#clock().toISOString() } };
  }

  async #known(caller: Caller): Promise<KnownState> {
    const known = await this.#states.current(caller);
    if (known.failure !== null) throw known.failure;
    if (known.state.source !== "snapshot") {
      throw new WarehouseError("unavailable", "What stands where the snapshot should be is no snapshot of Snowflake.");
    }
    return known;
  }
}
