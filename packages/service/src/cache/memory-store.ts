import { BentoCache, bentostore } from "bentocache";
import { memoryDriver } from "bentocache/drivers/memory";

/** How long an entry can stand in for a warehouse that fails, in milliseconds of the system's clock. */
const keptForMs = 7 * 24 * 60 * 60_000;

/**
 * A bounded store in memory; the least recently used entry goes first. Whether an entry may still be used is decided
 * by who reads it: that depends on the tables' state and on the injected clock, which a time to live knows nothing of.
 */
export class MemoryStore<Entry> {
  readonly #cache: BentoCache<{ memory: ReturnType<typeof bentostore> }>;
  #lastSetAt = Number.NEGATIVE_INFINITY;

  /** @param maxItems entries kept at most. */
  constructor(maxItems: number) {
    // Entries are never changed once stored, so they need no copy by serialisation.
    const driver = memoryDriver({ maxItems, serialize: false });
    this.#cache = new BentoCache({ default: "memory", stores: { memory: bentostore().useL1Layer(driver) } });
  }

  get(key: string): Promise<Entry | undefined> {
    return this.#cache.get<Entry | undefined>({ key });
  }

  async set(key: string, value: Entry): Promise<void> {
    await this.#cache.set({ key, value, ttl: keptForMs });
    this.#lastSetAt = Date.now();
  }

  async delete(key: string): Promise<void> {
    await this.#cache.delete({ key });
  }

  /** Whether there is an entry at all: the newest one outlives all others. */
  holdsAny(): boolean {
    return Date.now() - this.#lastSetAt < keptForMs;
  }
}
