import { type Filters, optionSchemas, type WidgetOptions } from "@customer-pulse/contract";
import { defaultDateRange, type WidgetId, widgetIds } from "@customer-pulse/contract/values";
import { config } from "zod";

// The catalog is served without leave to evaluate code; zod would try, and the browser would report it.
config({ jitless: true });

/** One question to the service: a widget, its options, and the filters around it. */
export interface Question<Id extends WidgetId = WidgetId> {
  id: Id;
  options?: WidgetOptions[Id];
  filters?: Filters;
}

export function isWidgetId(id: string): id is WidgetId {
  return (widgetIds as readonly string[]).includes(id);
}

/**
 * The name that a question has among the recorded ones: the same for questions that have the same answer, however their
 * defaults are written.
 *
 * @throws {ZodError} when the service would refuse its options.
 */
export function questionKey({ id, options = {}, filters = {} }: Question): string {
  const resolved = optionSchemas[id].parse(options);
  const entries = Object.entries(filters)
    .filter(([key, value]) => (key === "dateRange" ? value !== defaultDateRange : [value].flat().length > 0))
    .map(([key, value]) => [key, Array.isArray(value) ? [...new Set(value)].sort() : value] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([id, resolved, Object.fromEntries(entries)]);
}
