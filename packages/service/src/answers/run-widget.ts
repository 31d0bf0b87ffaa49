import { contractVersion, type Meta, type Payloads, type WidgetId } from "@customer-pulse/contract";
import type { Clock } from "../clock.ts";
import { splitFilters } from "../filters/applicable.ts";
import { applyFilters } from "../filters/date-bounds.ts";
import type { RunQuery, WidgetDefinition, WidgetInput } from "../widgets/definition.ts";
import { widgets } from "../widgets/index.ts";
import { roundFloats } from "../widgets/round.ts";
import type { QuerySession } from "./query-session.ts";
import type { WidgetRequest } from "./widget-request.ts";

/** A widget's figures, and where they come from. */
export interface Figures<Id extends WidgetId> {
  data: Payloads[Id];
  meta: Meta;
}

/**
 * Asks a widget's queries and shapes their rows.
 *
 * @throws what the session's queries throw.
 */
export async function runWidget<Id extends WidgetId>(
  request: WidgetRequest<Id>,
  session: QuerySession,
  clock: Clock,
): Promise<Figures<Id>> {
  const widget: WidgetDefinition<Id> = widgets[request.id];
  const { data, meta } = await readFor(request, session, clock, (query, input) => widget.run(query, input));
  return { data: roundFloats(data), meta };
}

/**
 * Reads something for a widget's request, with the filters that apply to it.
 *
 * @param work asks for it; what it asks goes into the meta.
 */
export async function readFor<Id extends WidgetId, Data>(
  { id, options, filters: given }: WidgetRequest<Id>,
  session: QuerySession,
  clock: Clock,
  work: (query: RunQuery, input: WidgetInput<Id>) => Promise<Data>,
): Promise<{ data: Data; meta: Meta }> {
  const widget: WidgetDefinition<Id> = widgets[id];
  const bounds = await session.bounds();
  const ownKeys = widget.ownFor?.(options) ?? widget.own;
  const split = splitFilters(given, applyFilters(given, bounds), widget.relationsFor(options), ownKeys);
  const { applied, notApplicable, own } = split;
  const query: RunQuery = (name, parameters) => session.query(name, parameters);
  const data = await work(query, { options, filters: applied, bounds });
  const { cache, state, queriedAt, staleAfter, rowCount, queryMs } = session.summary(clock().getTime());
  const meta: Meta = {
    widget: id,
    contractVersion,
    dataAsOf: state.dataAsOf,
    queriedAt: new Date(queriedAt).toISOString(),
    staleAfter: new Date(staleAfter).toISOString(),
    cache,
    source: state.source,
    enrichment: state.enrichment,
    filters: { applied, notApplicable, own },
    rowCount,
    queryMs: roundFloats(queryMs),
    definition: definitionOf(widget.measures, widget.measure(options)),
    timeZone: "UTC",
  };
  return { data, meta };
}

function definitionOf(measures: Record<string, string>, measure: string): string {
  const definition = measures[measure];
  if (definition === undefined) throw new Error(`The measure ${measure} has no definition.`);
  return definition;
}
