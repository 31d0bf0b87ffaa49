interface Flight<Result> {
  result: Promise<Result>;
  callers: number;
  controller: AbortController;
}

/** For how long a caller waits. */
export interface Patience {
  /** Aborts when the caller leaves: work that nobody else waits for is aborted. */
  signal?: AbortSignal | undefined;
  /** Aborts when the caller's time is up: it stops waiting, but the work goes on, for the next one to find it done. */
  deadline?: AbortSignal | undefined;
}

/**
 * Runs identical work once: who asks while it runs shares its result. A caller that leaves does not disturb the
 * others; when the last one leaves, the work is aborted.
 */
export class SingleFlight<Result> {
  readonly #flights = new Map<string, Flight<Result>>();

  /**
   * @param key equal keys share one run.
   * @param work is given a signal that aborts when nobody waits any more.
   * @throws the work's error, or the reason of the caller's own signal or deadline. One that has passed starts nothing.
   */
  async run(
    key: string,
    work: (signal: AbortSignal) => Promise<Result>,
    { signal, deadline }: Patience = {},
  ): Promise<Result> {
    signal?.throwIfAborted();
    deadline?.throwIfAborted();
    const flight = this.#flights.get(key) ?? this.#start(key, work);
    flight.callers += 1;

    const { promise, resolve, reject } = Promise.withResolvers<Result>();
    const leave = () => {
      reject(signal?.reason);
      flight.callers -= 1;
      if (flight.callers > 0) return;
      this.#forget(key, flight);
      flight.controller.abort(signal?.reason);
    };
    const stopWaiting = () => reject(deadline?.reason);
    signal?.addEventListener("abort", leave, { once: true });
    deadline?.addEventListener("abort", stopWaiting, { once: true });
    flight.result.then(resolve, reject);
    try {
      return await promise;
    } finally {
      signal?.removeEventListener("abort", leave);
      deadline?.removeEventListener("abort", stopWaiting);
    }
  }

  #start(key: string, work: (signal: AbortSignal) => Promise<Result>): Flight<Result> {
    const controller = new AbortController();
    const flight = { result: work(controller.signal), callers: 0, controller };
    this.#flights.set(key, flight);
    const forget = () => this.#forget(key, flight);
    flight.result.then(forget, forget);
    return flight;
  }

  #forget(key: string, flight: Flight<Result>): void {
    if (this.#flights.get(key) === flight) this.#flights.delete(key);
  }
}
