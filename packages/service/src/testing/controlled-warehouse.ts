import type { Relation } from "@customer-pulse/contract";
import type {
  DataState,
  QueryName,
  QueryOptions,
  QueryOrigin,
  QueryParameters,
  QueryRow,
  StateOptions,
  Warehouse,
  WarehouseError,
} from "@customer-pulse/warehouse";

interface Call {
  name: QueryName;
  parameters: QueryParameters;
  signal: AbortSignal | undefined;
  origin: QueryOrigin | undefined;
}

/** What a test holds back. */
interface Held {
  /** Lets it go on. */
  release(): void;
  /** Lets it fail. */
  fail(error: WarehouseError): void;
  /** Resolves when it has been asked for. */
  arrived: Promise<void>;
}

/** A real warehouse that a test can make fail, hold back and change, and that remembers what it was asked. */
export class ControlledWarehouse implements Warehouse {
  readonly calls: Call[] = [];
  /** While set, every query and every question for the state fails with it. */
  failure: WarehouseError | null = null;
  /** While set, every stream fails with it after its first batch. */
  cutStreams: WarehouseError | null = null;
  /** Replaces parts of what the warehouse says of its tables: another version says that they have changed. */
  stateChanges: Partial<DataState> = {};
  readonly #real: Warehouse;
  readonly #held = new Map<QueryName | "state", Promise<void>>();
  readonly #arrivals = new Map<QueryName | "state", () => void>();

  constructor(real: Warehouse) {
    this.#real = real;
  }

  /** How often a query was asked. */
  count(name: QueryName): number {
    return this.calls.filter((call) => call.name === name).length;
  }

  /** Holds a query, or the question for the state, back until the test lets it go. */
  hold(name: QueryName | "state"): Held {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const arrival = Promise.withResolvers<void>();
    this.#held.set(name, promise);
    this.#arrivals.set(name, arrival.resolve);
    const letGo = () => this.#held.delete(name);
    return {
      release: () => {
        letGo();
        resolve();
      },
      fail: (error) => {
        letGo();
        reject(error);
      },
      arrived: arrival.promise,
    };
  }

  async query<Name extends QueryName>(
    name: Name,
    parameters: QueryParameters,
    options: QueryOptions = {},
  ): Promise<QueryRow<Name>[]> {
    this.calls.push({ name, parameters, signal: options.signal, origin: options.origin });
    await this.#pass(name, options);
    return this.#real.query(name, parameters, options);
  }

  stream<Name extends QueryName>(
    name: Name,
    parameters: QueryParameters,
    options: QueryOptions = {},
  ): AsyncIterableIterator<QueryRow<Name>[], void, void> {
    this.calls.push({ name, parameters, signal: options.signal, origin: options.origin });
    if (this.failure !== null) throw this.failure;
    const batches = this.#real.stream(name, parameters, options);
    return this.cutStreams === null ? batches : cutOff(batches, this.cutStreams);
  }

  relationsOf(name: QueryName): readonly Relation[] {
    return this.#real.relationsOf(name);
  }

  async state(options: StateOptions = {}): Promise<DataState> {
    await this.#pass("state", options);
    return { ...(await this.#real.state(options)), ...this.stateChanges };
  }

  close(): Promise<void> {
    return this.#real.close();
  }

  /** Fails or waits, as the test wants it. */
  async #pass(what: QueryName | "state", { signal }: QueryOptions): Promise<void> {
    this.#arrivals.get(what)?.();
    if (this.failure !== null) throw this.failure;
    const held = this.#held.get(what);
    if (held !== undefined) await untilReleased(held, signal);
  }
}

async function* cutOff<Batch>(
  batches: AsyncIterable<Batch>,
  failure: WarehouseError,
): AsyncGenerator<Batch, void, void> {
  for await (const batch of batches) {
    yield batch;
    throw failure;
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
