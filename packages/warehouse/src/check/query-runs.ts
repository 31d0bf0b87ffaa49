import type { AppliedFilters } from "@customer-pulse/contract";
import { type Grain, grains } from "@customer-pulse/contract/values";
import * as z from "zod";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Engine } from "../engine/engine.ts";
import { firstPage } from "../first-page.ts";
import { NamedQueryWarehouse } from "../named-queries.ts";
import { type QueryName, queryRows } from "../queries.ts";
import { type QueryParameters, WarehouseError } from "../warehouse.ts";
import { FilterSamples } from "./filter-samples.ts";

/** Of no use here: nothing is read while it arrives, and statements have limits of their own. */
const queryTimeoutMs = 60_000;

/** One way to run a query of the catalogue. */
export interface PlannedRun {
  query: QueryName;
  /** Null for a query that does not group by period. */
  grain: Grain | null;
  /** False: without any filter or search text. True: with every filter that the query takes, and a search text. */
  filtered: boolean;
}

/** How such a run went. */
export interface QueryRunReport extends PlannedRun {
  ok: boolean;
  /** Rows that came; null when it failed. */
  rows: number | null;
  /** From sending it to its last row, waiting included; the explanation before it is not. */
  milliseconds: number;
  /** What went wrong, in the engine's own words where they are its; null when nothing did. */
  problem: string | null;
}

export interface QueryRunsOptions {
  catalogue: Catalogue;
  /** Runs a statement. */
  run: Engine["run"];
  /** Compiles a statement without running it; one that this refuses is not run. Default: none. */
  explain?: (text: string) => Promise<void>;
  /** The engine's words for a failure that is its own; null for any other, which ends the check. */
  problemOf: (error: unknown) => string | null;
}

/**
 * Every query without a filter, in each length of period where it has periods; then each with all filters that it
 * takes. In this order, because the first runs find the values that the filters of the others are given.
 */
export function planRuns(catalogue: Catalogue): PlannedRun[] {
  const queries = [...catalogue.queries].map(([query, file]) => ({
    query,
    grains: file.parameters.includes("grain") ? grains : ([null] as const),
  }));
  const [unfiltered, filtered] = [false, true].map((isFiltered) =>
    queries
      .filter(({ query }) => !isFiltered || catalogue.relationsOf(query).length > 0)
      .flatMap(({ query, grains: each }) => each.map((grain) => ({ query, grain, filtered: isFiltered }))),
  );
  return [...(unfiltered ?? []), ...(filtered ?? []).filter(({ grain }) => grain === null || grain === grains[0])];
}

/**
 * Runs the catalogue's queries one after another, the way the service does, and holds what comes back against the shape
 * that it relies on.
 *
 * @throws what is no failure of a query: an engine that has gone, or the signal's reason.
 */
export async function checkQueries(options: QueryRunsOptions): Promise<QueryRunReport[]> {
  const reports: QueryRunReport[] = [];
  const samples = new FilterSamples();
  for (const planned of planRuns(options.catalogue)) {
    if (planned.filtered && samples.customers === null) await readCustomers(samples, options);
    reports.push(await checkRun(planned, options, samples));
  }
  return reports;
}

async function readCustomers(samples: FilterSamples, { run, problemOf }: QueryRunsOptions): Promise<void> {
  try {
    await samples.readCustomers(run);
  } catch (error) {
    // Queries that read customers fail likewise, and say why.
    if (problemOf(error) === null) throw error;
  }
}

async function checkRun(
  planned: PlannedRun,
  { catalogue, run, explain, problemOf }: QueryRunsOptions,
  samples: FilterSamples,
): Promise<QueryRunReport> {
  const { query, grain, filtered } = planned;
  const filters: AppliedFilters = filtered ? samples.filters() : {};
  const parameters: QueryParameters = {
    ...firstPage(query),
    filters,
    ...(grain !== null && { grain }),
    ...(filtered && { search: samples.search() }),
  };
  const seen = new ColumnsSeen(run);
  let startedAt = performance.now();
  const outcome = async (): Promise<Pick<QueryRunReport, "rows" | "problem">> => {
    try {
      // Whether EXPLAIN takes binds is not documented; without filters there are none.
      if (!filtered) await explain?.(catalogue.compile(query, parameters).text);
      startedAt = performance.now();
      const rows = await new NamedQueryWarehouse(catalogue, seen, { queryTimeoutMs }).query(query, parameters);
      if (!filtered) samples.learn(query, rows);
      const missing = Object.keys(queryRows[query].shape).filter((column) => !seen.columns.includes(column));
      return missing.length === 0
        ? { rows: rows.length, problem: null }
        : { rows: null, problem: `The columns ${missing.join(", ")} are missing.` };
    } catch (error) {
      const problem = shapeProblem(error) ?? problemOf(error);
      if (problem === null) throw error;
      return { rows: null, problem };
    }
  };
  const { rows, problem } = await outcome();
  const milliseconds = Math.round(performance.now() - startedAt);
  return { query, grain, filtered, ok: problem === null, rows, milliseconds, problem };
}

/** Where rows are of another shape than agreed. Zod names types, not values. */
function shapeProblem(error: unknown): string | null {
  if (!(error instanceof WarehouseError && error.cause instanceof z.ZodError)) return null;
  const [issue] = error.cause.issues;
  const column = issue === undefined ? "" : String(issue.path[1] ?? "");
  return `Its rows have another shape than agreed: column ${column}: ${issue?.message ?? "not known"}.`;
}

/** Remembers the columns of the last result, which rows do not show where there are none. */
class ColumnsSeen implements Engine {
  columns: readonly string[] = [];
  readonly #run: Engine["run"];

  constructor(run: Engine["run"]) {
    this.#run = run;
  }

  async run(...[statement, options]: Parameters<Engine["run"]>): ReturnType<Engine["run"]> {
    const result = await this.#run(statement, options);
    this.columns = result.columns.map(({ name }) => name);
    return result;
  }

  stream(): never {
    throw new TypeError("A check of queries streams none.");
  }

  state(): Promise<never> {
    return Promise.reject(new TypeError("A check of queries asks for no state."));
  }

  /** Whoever lent the engine closes it. */
  close(): Promise<void> {
    return Promise.resolve();
  }
}
