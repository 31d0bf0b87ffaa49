export interface RecentLimits<Entry> {
  /** Entries kept at most. */
  maxItems: number;
  /** What they may weigh together; an entry that alone weighs more is not kept. Default: no limit. */
  maxSize?: number;
  /** What one entry weighs. Default: 0. */
  sizeOf?: (entry: Entry) => number;
}

/** Keeps the entries that were used last; the one unused for longest goes first. */
export class Recent<Entry> {
  readonly #entries = new Map<string, Entry>();
  readonly #limits: Required<RecentLimits<Entry>>;
  #size = 0;

  constructor({ maxItems, maxSize = Number.POSITIVE_INFINITY, sizeOf = () => 0 }: RecentLimits<Entry>) {
    this.#limits = { maxItems, maxSize, sizeOf };
  }

  get(key: string): Entry | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    // A Map iterates in order of insertion: what is used moves to its end.
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry;
  }

  set(key: string, entry: Entry): void {
    const { maxItems, maxSize, sizeOf } = this.#limits;
    this.#drop(key);
    if (sizeOf(entry) > maxSize) return;
    this.#entries.set(key, entry);
    this.#size += sizeOf(entry);
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= maxItems && this.#size <= maxSize) return;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    const entry = this.#entries.get(key);
    if (entry === undefined) return;
    this.#entries.delete(key);
    this.#size -= this.#limits.sizeOf(entry);
  }
}
