import type { Meta, Payloads, WidgetResponse } from "@customer-pulse/contract";
import type { WidgetId } from "@customer-pulse/contract/values";
import type { DataClient, DataRequest } from "../client/data-client.ts";
import type { WidgetError } from "../client/widget-error.ts";

/** A question that waits for the test to answer it by hand. */
export interface Asked {
  readonly request: DataRequest;
  readonly signal: AbortSignal;
  answer<Id extends WidgetId>(data: Payloads[Id], meta?: Partial<Meta>): void;
  fail(error: WidgetError): void;
}

/** A data client whose answers the test gives when it wants them given: nothing sleeps, nothing is guessed. */
export class HandClient implements DataClient {
  readonly asked: Asked[] = [];
  /** A test that downloads sets it. */
  download?: NonNullable<DataClient["download"]>;
  #next = Promise.withResolvers<Asked>();

  request<Id extends WidgetId>(
    request: DataRequest<Id>,
    { signal }: { signal: AbortSignal },
  ): Promise<WidgetResponse<Id>> {
    const { promise, resolve, reject } = Promise.withResolvers<WidgetResponse<Id>>();
    signal.addEventListener("abort", () => reject(signal.reason));
    const asked: Asked = {
      request,
      signal,
      answer: (data, meta = {}) =>
        resolve({ data, meta: { ...metaFor(request.id), ...meta } } as unknown as WidgetResponse<Id>),
      fail: reject,
    };
    this.asked.push(asked);
    this.#next.resolve(asked);
    this.#next = Promise.withResolvers();
    return promise;
  }

  /** The next question, or the first one already waiting. */
  async question(index = this.asked.length): Promise<Asked> {
    return this.asked[index] ?? (await this.#next.promise);
  }
}

/** Meta of a fresh answer. */
export function metaFor(widget: WidgetId): Meta {
  return {
    widget,
    contractVersion: 1,
    dataAsOf: "2026-03-01T10:00:00.000Z",
    queriedAt: "2026-03-01T10:05:00.000Z",
    staleAfter: "2026-03-01T10:10:00.000Z",
    cache: "miss",
    source: "embedded (loaded)",
    enrichment: "lexicon",
    filters: { applied: { dateFrom: "2026-01-01", dateTo: "2026-03-01" }, notApplicable: [], own: [] },
    rowCount: 1,
    queryMs: 1,
    definition: "A measure",
    timeZone: "UTC",
  };
}
