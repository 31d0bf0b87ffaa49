/** Keeps the entries that were used last; the one unused for longest goes first. */
export class Recent<Entry> {
  readonly #entries = new Map<string, Entry>();
  readonly #maxItems: number;

  /** @param maxItems entries kept at most. */
  constructor(maxItems: number) {
    this.#maxItems = maxItems;
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
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    if (this.#entries.size <= this.#maxItems) return;
    for (const oldest of this.#entries.keys()) {
      this.#entries.delete(oldest);
      return;
    }
  }
}
