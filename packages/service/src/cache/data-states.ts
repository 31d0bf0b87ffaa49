import { type DataState, type QueryOptions, type Warehouse, WarehouseError } from "@customer-pulse/warehouse";
import type { Clock } from "../clock.ts";
import { Deadline } from "../deadline.ts";
import type { Caller } from "./caller.ts";
import type { Outage } from "./outage.ts";
import { SingleFlight } from "./single-flight.ts";

/** For how long one answer about the tables' state holds, in milliseconds: many tags ask within one frame. */
const holdsForMs = 1_000;
/** For how long a caller waits, in milliseconds, when the last answer was a failure: a warehouse that hangs, hangs on. */
const patienceAfterFailureMs = 1_000;

/** What is known of the tables. `failure`: they cannot be asked now, and `state` is what they last said. */
export interface KnownState {
  state: DataState;
  failure: WarehouseError | null;
}

export interface DataStatesOptions {
  warehouse: Warehouse;
  clock: Clock;
  /** Is told when the question fails and when it is answered. */
  outage: Outage;
}

/** Asks the warehouse for the state of its tables while requests come in, never on a timer of its own. */
export class DataStates {
  readonly #warehouse: Warehouse;
  readonly #clock: Clock;
  readonly #outage: Outage;
  readonly #flights = new SingleFlight<void>();
  #state: DataState | null = null;
  #failure: WarehouseError | null = null;
  #askAgainAt = 0;

  constructor({ warehouse, clock, outage }: DataStatesOptions) {
    this.#warehouse = warehouse;
    this.#clock = clock;
    this.#outage = outage;
  }

  /**
   * @throws {WarehouseError} when the warehouse cannot say, or not in the caller's time, and never could; the reason of
   * the caller's signal when that aborts.
   */
  async current(caller: Caller): Promise<KnownState> {
    const failure = await this.failure(caller);
    if (this.#state !== null) return { state: this.#state, failure };
    throw failure ?? new Error("The warehouse neither told its state nor failed.");
  }

  /**
   * Why the warehouse cannot be asked now; null when it can be.
   *
   * @throws the reason of the caller's signal when that aborts.
   */
  async failure({ signal, deadline, origin }: Caller): Promise<WarehouseError | null> {
    if (this.#stillHolds()) return this.#failure;
    using patience = this.#failure === null ? null : new Deadline(patienceAfterFailureMs, deadline);
    try {
      await this.#flights.run("state", (abort) => this.#ask({ signal: abort, origin }), {
        signal,
        deadline: patience?.signal ?? deadline,
      });
    } catch (error) {
      if (!(error instanceof WarehouseError)) throw error;
      // The question goes on: what it comes to holds from then on, and if that is now, it counts.
      if (!this.#stillHolds()) this.#fail(this.#failure ?? error);
    }
    return this.#failure;
  }

  /**
   * As `failure`, for a probe that comes every few seconds whether anybody reads or not: what the warehouse said last is
   * enough, so that probing alone keeps no Snowflake warehouse awake.
   */
  async probe(caller: Caller): Promise<WarehouseError | null> {
    if (this.#state === null || this.#failure !== null) return this.failure(caller);
    const { origin, ...patience } = caller;
    const ask = async (signal: AbortSignal) => {
      await this.#warehouse.state({ signal, origin, anyAge: true });
    };
    try {
      await this.#flights.run("probe", ask, patience);
      return null;
    } catch (error) {
      if (!(error instanceof WarehouseError)) throw error;
      return this.failure(caller);
    }
  }

  /** The tables' version, where it need not be asked for; null otherwise, and while the warehouse fails. */
  freshVersion(): string | null {
    if (this.#state === null || this.#failure !== null) return null;
    return this.#stillHolds() ? this.#state.version : null;
  }

  #stillHolds(): boolean {
    return this.#clock().getTime() < this.#askAgainAt;
  }

  async #ask(options: QueryOptions): Promise<void> {
    try {
      this.#state = await this.#warehouse.state(options);
      this.#failure = null;
      this.#outage.answered("state");
    } catch (error) {
      if (!(error instanceof WarehouseError)) throw error;
      this.#fail(error);
    }
    this.#askAgainAt = this.#clock().getTime() + holdsForMs;
  }

  #fail(error: WarehouseError): void {
    this.#failure = error;
    this.#outage.failed("state", error);
  }
}
