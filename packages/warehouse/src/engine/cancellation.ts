import { WarehouseError } from "../warehouse.ts";

/**
 * One signal for everything that may end a statement: its caller, its deadline, the engine's closing. Must be released.
 * (`AbortSignal.any` would do, but keeps memory for each call as long as a long-lived signal of its sources.)
 */
export class Cancellation {
  readonly #controller = new AbortController();
  readonly #caller: AbortSignal | undefined;
  readonly #deadline: NodeJS.Timeout;
  readonly #forward = () => this.cancel(this.#caller?.reason);

  /**
   * @param name the statement's, for the message
   * @param timeoutMs deadline from now, in milliseconds; its reason is a `timeout` WarehouseError
   * @throws the caller's reason when its signal has been aborted already
   */
  constructor(name: string, timeoutMs: number, caller: AbortSignal | undefined) {
    caller?.throwIfAborted();
    this.#caller = caller;
    caller?.addEventListener("abort", this.#forward, { once: true });
    this.#deadline = setTimeout(
      () => this.cancel(new WarehouseError("timeout", `Query ${name} did not finish within ${timeoutMs} ms.`)),
      timeoutMs,
    );
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  cancel(reason: unknown): void {
    this.#controller.abort(reason);
  }

  /** Stops the clock and lets go of the caller's signal. */
  release(): void {
    clearTimeout(this.#deadline);
    this.#caller?.removeEventListener("abort", this.#forward);
  }
}
