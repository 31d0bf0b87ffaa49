import { WarehouseError } from "../warehouse.ts";

export interface PacedStreamOptions<Batch> {
  /** The query's name, for messages. */
  name: string;
  /** Begins to read; its signal ends the reading. */
  open: (signal: AbortSignal) => AsyncGenerator<Batch, void>;
  /** The caller's signal. */
  signal?: AbortSignal | undefined;
  /** Longest wait for the first batch, in milliseconds. */
  firstBatchMs: number;
  /** Longest pause of the reader between two batches, in milliseconds. */
  idleMs: number;
  /** Called once, when everything that was held has been let go of. */
  onClosed: () => void;
}

/**
 * Batches of a result that is read while it arrives. A generator alone would not do: one that nobody asks for the next
 * batch holds its connection for ever. This one is closed when its reader pauses for too long, and when the caller
 * aborts while it pauses; whoever then asks for more is told why.
 */
export class PacedStream<Batch> implements AsyncIterableIterator<Batch, void, void> {
  readonly #name: string;
  readonly #batches: AsyncGenerator<Batch, void>;
  readonly #controller = new AbortController();
  readonly #caller: AbortSignal | undefined;
  readonly #idleMs: number;
  readonly #onClosed: () => void;
  readonly #forward = () => this.#end(this.#caller?.reason);
  #timer: NodeJS.Timeout | undefined;
  #closing: Promise<void> | undefined;
  readonly #firstBatchMs: number;
  #hasBegun = false;

  constructor({ name, open, signal, firstBatchMs, idleMs, onClosed }: PacedStreamOptions<Batch>) {
    this.#name = name;
    this.#batches = open(this.#controller.signal);
    this.#caller = signal;
    this.#firstBatchMs = firstBatchMs;
    this.#idleMs = idleMs;
    this.#onClosed = onClosed;
    this.#awaitReader();
    if (signal?.aborted) this.#forward();
    else signal?.addEventListener("abort", this.#forward, { once: true });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** @throws {WarehouseError} when the engine fails, or not in time; the signal's reason when aborted. */
  async next(): Promise<IteratorResult<Batch, void>> {
    clearTimeout(this.#timer);
    if (!this.#hasBegun) this.#awaitFirstBatch();
    const { signal } = this.#controller;
    try {
      signal.throwIfAborted();
      const result = await this.#batches.next();
      // The first batch was in time, or the reading has been ended meanwhile.
      clearTimeout(this.#timer);
      signal.throwIfAborted();
      if (result.done) await this.close();
      else this.#awaitReader();
      return result;
    } catch (error) {
      await this.close();
      signal.throwIfAborted();
      throw error;
    }
  }

  async return(): Promise<IteratorResult<Batch, void>> {
    await this.close();
    return { done: true, value: undefined };
  }

  /** Lets go of everything; resolves when that is done. Safe to call twice. */
  close(): Promise<void> {
    clearTimeout(this.#timer);
    this.#caller?.removeEventListener("abort", this.#forward);
    this.#closing ??= this.#batches.return().then(
      () => this.#onClosed(),
      // What goes wrong in letting go changes nothing for the reader: it has its rows, or its reason for not having them.
      () => this.#onClosed(),
    );
    return this.#closing;
  }

  /** Ends the reading from outside: the next call throws the reason. */
  end(reason: WarehouseError): Promise<void> {
    this.#end(reason);
    return this.close();
  }

  #end(reason: unknown): void {
    this.#controller.abort(reason);
    void this.close();
  }

  #awaitFirstBatch(): void {
    this.#hasBegun = true;
    const message = `Query ${this.#name} gave no row within ${this.#firstBatchMs} ms.`;
    this.#timer = setTimeout(() => this.#controller.abort(new WarehouseError("timeout", message)), this.#firstBatchMs);
  }

  #awaitReader(): void {
    const message = `The rows of query ${this.#name} were not read for ${this.#idleMs} ms.`;
    this.#timer = setTimeout(() => this.#end(new WarehouseError("timeout", message)), this.#idleMs);
  }
}
