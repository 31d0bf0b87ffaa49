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

/** Where widgets get their data from. A host may put its own in a widget's `client` property. */
export interface DataClient {
  /** @throws {WidgetError} when there is no answer; the signal's reason when aborted. */
  request<Id extends WidgetId>(request: DataRequest<Id>, options: { signal: AbortSignal }): Promise<WidgetResponse<Id>>;
}
