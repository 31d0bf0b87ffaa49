import type { ResolvedOptions } from "@customer-pulse/contract";
import type { WidgetId } from "@customer-pulse/contract/values";
import type { StatedFilters } from "./population.ts";

/** One question to the service; days are always stated. */
export interface Question<Id extends WidgetId = WidgetId> {
  id: Id;
  options: ResolvedOptions[Id];
  filters: StatedFilters & { readonly dateFrom: string; readonly dateTo: string };
}
