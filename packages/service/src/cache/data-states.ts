import { type DataState, type Warehouse, WarehouseError } from "@customer-pulse/warehouse";
import type { Clock } from "../clock.ts";
import { SingleFlight } from "./single-flight.ts";

/** For how long one answer about the tables' state holds, in milliseconds: many tags ask within one frame. */
const holdsForMs = 1_000;

/** What is known of the tables. `failure`: they cannot be asked now, and `state` is what they last said. */
export interface KnownState {
  state: DataState;
  failure: WarehouseError | null;
}

/** Asks the warehouse for the state of its tables while requests come in, never on a timer of its own. */
export class DataStates {
  readonly #warehouse: Warehouse;
  readonly #clock: Clock;
  readonly #flights = new SingleFlight<KnownState>();
  #known: KnownState | null = null;
  #askAgainAt = 0;

  constructor(warehouse: Warehouse, clock: Clock) {
    this.#warehouse = warehouse;
    this.#clock = clock;
  }

  /** @throws {WarehouseError} when the warehouse cannot say and never could. */
  async current(): Promise<KnownState> {
    return this.#stillHolds() ?? this.#flights.run("state", () => this.#ask());
  }

  /** The tables' version, where it need not be asked for; null otherwise, and while the warehouse fails. */
  freshVersion(): string | null {
    const known = this.#stillHolds();
    return known === null || known.failure !== null ? null : known.state.version;
  }

  #stillHolds(): KnownState | null {
    return this.#clock().getTime() < this.#askAgainAt ? this.#known : null;
  }

  async #ask(): Promise<KnownState> {
    this.#known = await this.#warehouse.state().then(
      (state) => ({ state, failure: null }),
      (error: unknown) => this.#lastKnown(error),
    );
    this.#askAgainAt = this.#clock().getTime() + holdsForMs;
    return this.#known;
  }

  #lastKnown(error: unknown): KnownState {
    if (this.#known === null || !(error instanceof WarehouseError)) throw error;
    return { state: this.#known.state, failure: error };
  }
}
