import type {
  AppliedFilters,
  ListFilterKey,
  Payloads,
  Relation,
  ResolvedOptions,
  WidgetId,
} from "@customer-pulse/contract";
import type { QueryName, QueryParameters, QueryRow } from "@customer-pulse/warehouse";
import type { DayRange } from "../calendar/periods.ts";

/** Runs a query of the catalogue, or reuses its rows. Rows are shared with other callers: never change them. */
export type RunQuery = <Name extends QueryName>(
  name: Name,
  parameters: QueryParameters,
) => Promise<readonly QueryRow<Name>[]>;

export interface WidgetInput<Id extends WidgetId> {
  options: ResolvedOptions[Id];
  /** What applies to this widget, with days resolved and its own dimensions left out. */
  filters: AppliedFilters;
  /** First and last day in the data; null when there are no events. */
  bounds: DayRange | null;
}

/** What the service knows of a widget: what it answers, what it reads, and how its payload comes about. */
export interface WidgetDefinition<Id extends WidgetId> {
  id: Id;
  /** The question it answers. */
  question: string;
  /** Each measure's definition in words, by measure. */
  measures: Record<string, string>;
  /** Which of the measures the options choose: its definition goes into `meta.definition`. */
  measure(options: ResolvedOptions[Id]): string;
  /** Every relation that it may read. */
  relations: readonly Relation[];
  /** The relations that it reads with these options; they decide which filters apply. */
  relationsFor(options: ResolvedOptions[Id]): readonly Relation[];
  /** Filters on its own dimensions, with any options: marked in the breakdown, not applied. */
  own: readonly ListFilterKey[];
  /** Those with these options; default: all of them. */
  ownFor?(options: ResolvedOptions[Id]): readonly ListFilterKey[];
  /** Asks for rows and shapes them; figures are left unrounded. */
  run(query: RunQuery, input: WidgetInput<Id>): Promise<Payloads[Id]>;
}
