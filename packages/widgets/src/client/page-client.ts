import type { WidgetResponse } from "@customer-pulse/contract";
import { maxBatchRequests, type WidgetId } from "@customer-pulse/contract/values";
import type { TokenProvider } from "../scope/scope-store.ts";
import { sendBatch } from "./batch.ts";
import type { DataClient, DataRequest } from "./data-client.ts";
import { WidgetError } from "./widget-error.ts";

/** One question in flight, and everyone who waits for its answer. */
interface Flight {
  readonly request: DataRequest;
  readonly answer: Promise<WidgetResponse>;
  resolve(response: WidgetResponse): void;
  reject(error: unknown): void;
  waiting: number;
  /** Told when the last one who waited has gone. */
  abandoned: () => void;
}

/**
 * The page's one data client. What arises within one frame goes out as one batch for each service and set of filters;
 * identical questions are asked once; a batch that nobody waits for any more is aborted.
 */
export class PageClient implements DataClient {
  readonly #flights = new Map<string, Flight>();
  #queue = new Map<string, Flight>();
  #scheduled = false;
  readonly #readers = new WeakMap<TokenProvider, number>();
  #lastReader = 0;

  async request<Id extends WidgetId>(
    request: DataRequest<Id>,
    { signal }: { signal: AbortSignal },
  ): Promise<WidgetResponse<Id>> {
    signal.throwIfAborted();
    const key = JSON.stringify([this.#sender(request), request.id, request.options]);
    const flight = this.#flights.get(key) ?? this.#enqueue(key, request);
    flight.waiting += 1;
    try {
      return (await Promise.race([flight.answer, aborted(signal)])) as WidgetResponse<Id>;
    } finally {
      flight.waiting -= 1;
      if (flight.waiting === 0) {
        if (this.#flights.get(key) === flight) this.#flights.delete(key);
        this.#queue.delete(key);
        flight.abandoned();
      }
    }
  }

  #enqueue(key: string, request: DataRequest): Flight {
    const { promise, resolve, reject } = Promise.withResolvers<WidgetResponse>();
    const flight: Flight = { request, answer: promise, resolve, reject, waiting: 0, abandoned: () => {} };
    this.#flights.set(key, flight);
    this.#queue.set(key, flight);
    if (!this.#scheduled) {
      this.#scheduled = true;
      nextFrame(() => this.#flush());
    }
    return flight;
  }

  /** What questions of one batch have in common. Two readers' tokens never share an answer: they may see other rows. */
  #sender({ endpoint, filters, token }: DataRequest): string {
    let reader = 0;
    if (token !== undefined) {
      reader = this.#readers.get(token) ?? ++this.#lastReader;
      this.#readers.set(token, reader);
    }
    return JSON.stringify([endpoint, reader, filters]);
  }

  #flush(): void {
    this.#scheduled = false;
    const batches = new Map<string, [string, Flight][]>();
    for (const entry of this.#queue) {
      const group = this.#sender(entry[1].request);
      const batch = batches.get(group);
      if (batch === undefined) batches.set(group, [entry]);
      else batch.push(entry);
    }
    this.#queue = new Map();
    for (const batch of batches.values()) {
      for (let start = 0; start < batch.length; start += maxBatchRequests) {
        void this.#send(batch.slice(start, start + maxBatchRequests));
      }
    }
  }

  async #send(entries: [string, Flight][]): Promise<void> {
    const first = entries[0];
    if (first === undefined) return;
    const { endpoint, token, filters } = first[1].request;
    const controller = new AbortController();
    const open = new Map<string, Flight>();
    const settle = (key: string) => {
      const flight = open.get(key);
      open.delete(key);
      return flight;
    };
    const requests = entries.map(([id, flight], index) => {
      const key = String(index);
      open.set(key, flight);
      flight.abandoned = () => {
        // Who leaves with an answer abandons nothing.
        if (settle(key) !== undefined && open.size === 0) controller.abort();
      };
      // From here on a new question of the same kind starts its own flight only once this one is answered.
      flight.answer.finally(() => this.#flights.get(id) === flight && this.#flights.delete(id)).catch(() => {});
      return { key, id: flight.request.id, options: flight.request.options };
    });
    try {
      await sendBatch(
        { endpoint, token, filters, requests },
        {
          answer: (key, response) => settle(key)?.resolve(response),
          fail: (key, error) => settle(key)?.reject(error),
        },
        controller.signal,
      );
      const missing = new WidgetError("incomplete-answer", "The data service left this part of its answer out.");
      for (const flight of open.values()) flight.reject(missing);
    } catch (error) {
      for (const flight of open.values()) flight.reject(error);
    }
  }
}

/** Rejects with the signal's reason when it aborts. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}

/** Runs before the next frame; in a hidden page, which has no frames, soon. */
function nextFrame(run: () => void): void {
  if (document.visibilityState === "visible") requestAnimationFrame(run);
  else setTimeout(run);
}

const clientKey = Symbol.for("customer-pulse.client.1");

/** The page's one client, shared with other copies of this script. */
export function pageClient(): DataClient {
  const page = globalThis as { [clientKey]?: DataClient };
  page[clientKey] ??= new PageClient();
  return page[clientKey];
}
