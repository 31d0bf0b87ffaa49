import { type ExportOptions, exportSchema, type WidgetId } from "@customer-pulse/contract";
import type { WidgetRequest } from "../answers/widget-request.ts";
import { parseQuery } from "../filters/parse.ts";
import { schemaFindings } from "../problems/from-zod.ts";
import { ProblemError } from "../problems/problem-error.ts";
import { pageOptions } from "./stamp.ts";

const own = Object.keys(exportSchema.shape);

/**
 * Reads an export's query string: the widget's filters and options, those of a page left out, and the export's own.
 *
 * @throws {ProblemError} `unknown-parameter`, `invalid-filter` or `invalid-option`, naming each parameter at fault.
 */
export function parseExport<Id extends WidgetId>(
  id: Id,
  query: URLSearchParams,
): { request: WidgetRequest<Id>; settings: ExportOptions } {
  const request = { id, ...parseQuery(id, query, { own, without: pageOptions }) };
  const given = new Map<string, unknown>();
  for (const name of own) {
    const values = query.getAll(name);
    // Given more than once, it is a list, which the schema refuses.
    if (values.length > 0) given.set(name, values.length === 1 ? values[0] : values);
  }
  const settings = exportSchema.safeParse(Object.fromEntries(given));
  if (settings.success) return { request, settings: settings.data };
  const { invalid } = schemaFindings(settings.error);
  const detail = invalid.map(({ parameter, message }) => `${parameter} ${message}`).join("; ");
  throw new ProblemError("invalid-option", `${detail}.`, { errors: invalid });
}
