import type { WidgetOptions, WidgetResponse } from "@customer-pulse/contract";
import type { WidgetId } from "@customer-pulse/contract/values";
import type { ScopeFilters } from "../scope/filters.ts";
import type { TokenProvider } from "../scope/scope-store.ts";

/** One widget's question to the service. */
export interface DataRequest<Id extends WidgetId = WidgetId> {
  /** Origin (and path prefix) of the service, without a slash at the end. */
  endpoint: string;
  id: Id;
  options: WidgetOptions[Id];
  filters: ScopeFilters;
  /** Gives the bearer token; no Authorization header when absent. */
  token?: TokenProvider | undefined;
}

export interface DownloadOptions {
  signal: AbortSignal;
  /** What the reader knows the figures by, which the file then names. Default: the question that they answer. */
  heading?: string | undefined;
  /** Told how many bytes have arrived so far. */
  progress(bytes: number): void;
}

/** Where widgets get their data from. A host may put its own in a widget's `client` property. */
export interface DataClient {
  /** @throws {WidgetError} when there is no answer; the signal's reason when aborted. */
  request<Id extends WidgetId>(request: DataRequest<Id>, options: { signal: AbortSignal }): Promise<WidgetResponse<Id>>;

  /**
   * The full result as CSV, whatever page of it the request names. Where a host's client has no such function, cards
   * offer no download; without a client of the host's they ask the service themselves.
   *
   * @throws {WidgetError} when there is no whole answer; the signal's reason when aborted.
   */
  download?(request: DataRequest, options: DownloadOptions): Promise<Blob>;
}
