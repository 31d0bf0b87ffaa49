import { WarehouseError } from "@customer-pulse/warehouse";

/** A signal that aborts when a time is up, with a `timeout` WarehouseError as its reason. Must be disposed of. */
export class Deadline implements Disposable {
  readonly #controller = new AbortController();
  readonly #timer: NodeJS.Timeout;
  readonly #outer: AbortSignal | undefined;
  readonly #forward = () => this.#controller.abort(this.#outer?.reason);

  /**
   * @param ms milliseconds from now.
   * @param outer a deadline that may pass sooner, and then ends this one as well.
   */
  constructor(ms: number, outer?: AbortSignal) {
    this.#timer = setTimeout(
      () => this.#controller.abort(new WarehouseError("timeout", `There was no answer within ${Math.round(ms)} ms.`)),
      ms,
    );
    this.#outer = outer;
    if (outer?.aborted) this.#forward();
    else outer?.addEventListener("abort", this.#forward, { once: true });
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Stops the clock and lets go of the outer deadline. */
  [Symbol.dispose](): void {
    clearTimeout(this.#timer);
    this.#outer?.removeEventListener("abort", this.#forward);
  }
}
