import { type WidgetId, widgetIds } from "@customer-pulse/contract";
import type { WidgetParameters } from "../filters/parse.ts";
import { ProblemError } from "../problems/problem-error.ts";

/** One widget asked for, with checked parameters. */
export interface WidgetRequest<Id extends WidgetId> extends WidgetParameters<Id> {
  id: Id;
}

/** @throws {ProblemError} `unknown-widget`, naming those that there are. */
export function parseWidgetId(id: string): WidgetId {
  const known = widgetIds.find((widgetId) => widgetId === id);
  if (known === undefined) {
    throw new ProblemError("unknown-widget", `There is no widget of that name. Known: ${widgetIds.join(", ")}.`);
  }
  return known;
}
