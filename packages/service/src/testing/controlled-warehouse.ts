import type { Relation } from "@customer-pulse/contract";
import type {
  DataState,
  QueryName,
  QueryOptions,
  QueryParameters,
  QueryRow,
  Warehouse,
  WarehouseError,
} from "@customer-pulse/warehouse";

interface Call {
  name: QueryName;
  parameters: QueryParameters;
  signal: AbortSignal | undefined;
}

/** A real warehouse that a test can make fail, hold back and change, and that remembers what it was asked. */
export class ControlledWarehouse implements Warehouse {
  readonly calls: Call[] = [];
  /** While set, every query and every question for the state fails with it. */
  failure: WarehouseError | null = null;
  /** Replaces the version of the tables: another one says that they have changed. */
  version: string | null = null;
  readonly #real: Warehouse;
  readonly #held = new Map<QueryName, { promise: Promise<void>; release: () => void }>();
  readonly #arrivals = new Map<QueryName, () => void>();

  constructor(real: Warehouse) {
    this.#real = real;
  }

  /** How often a query was asked. */
  count(name: QueryName): number {
    return this.calls.filter((call) => call.name === name).length;
  }

  /** Holds a query back until `release()`; `arrived` resolves when it has been asked. */
  hold(name: QueryName): { release: () => void; arrived: Promise<void> } {
    const { promise, resolve } = Promise.withResolvers<void>();
    const arrival = Promise.withResolvers<void>();
    this.#held.set(name, { promise, release: resolve });
    this.#arrivals.set(name, arrival.resolve);
    return {
      release: () => {
        this.#held.delete(name);
        resolve();
      },
      arrived: arrival.promise,
    };
  }

  async query<Name extends QueryName>(
    name: Name,
    parameters: QueryParameters,
    options: QueryOptions = {},
  ): Promise<QueryRow<Name>[]> {
    this.calls.push({ name, parameters, signal: options.signal });
    this.#arrivals.get(name)?.();
    if (this.failure !== null) throw this.failure;
    const held = this.#held.get(name);
    if (held !== undefined) await untilReleased(held.promise, options.signal);
    return this.#real.query(name, parameters, options);
  }

  relationsOf(name: QueryName): readonly Relation[] {
    return this.#real.relationsOf(name);
  }

  async state(options?: QueryOptions): Promise<DataState> {
    if (this.failure !== null) throw this.failure;
    const state = await this.#real.state(options);
    return this.version === null ? state : { ...state, version: this.version };
  }

  close(): Promise<void> {
    return this.#real.close();
  }
}

/** Rejects with the signal's reason, as an engine does that is told to stop. */
async function untilReleased(held: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  if (signal === undefined) return held;
  const { promise, reject } = Promise.withResolvers<never>();
  const stop = () => reject(signal.reason);
  signal.addEventListener("abort", stop, { once: true });
  try {
    await Promise.race([held, promise]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
