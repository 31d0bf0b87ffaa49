import { type AppliedFilters, filterLabels, maxScatterPoints, type ResolvedOptions } from "@customer-pulse/contract";
import type { QueryName, QueryOptions, QueryParameters, QueryRow, Warehouse } from "@customer-pulse/warehouse";
import { happeningColumns, happeningCount, happeningOf } from "../widgets/customer-timeline.ts";
import type { RunQuery } from "../widgets/definition.ts";
import { roundFloats } from "../widgets/round.ts";
import { reviewRows } from "../widgets/tables/review-table.ts";
import { segmentRows } from "../widgets/tables/segment-table.ts";
import { columnsOf, found, orderedBy, type TableOrder, type TableSource } from "../widgets/tables/table.ts";
import { ticketRows } from "../widgets/tables/ticket-table.ts";
import type { Cell } from "./csv.ts";

/** The widgets whose full result may be as large as a table of the warehouse. */
export type StreamedId = "sentiment-scatter" | "ticket-table" | "review-table" | "segment-table" | "customer-timeline";

/** How a widget's full result is read while it arrives. */
export interface StreamedRows<Id extends StreamedId> {
  columns: readonly string[];
  /** How many rows there are. */
  count(query: RunQuery, options: ResolvedOptions[Id], filters: AppliedFilters): Promise<number>;
  /** Batches of rows with a cell for each column. Nothing is asked before the first is awaited. */
  rows(
    warehouse: Warehouse,
    options: ResolvedOptions[Id],
    filters: AppliedFilters,
    how: QueryOptions,
  ): AsyncGenerator<Cell[][], void, void>;
}

export const streamed: { readonly [Id in StreamedId]: StreamedRows<Id> } = {
  // Every customer, not only those that are drawn.
  "sentiment-scatter": {
    columns: [
      filterLabels.customerId,
      "Sentiment trend (last − first)",
      "Sentiment volatility (max − min)",
      filterLabels.overallSentiment,
    ],
    async count(query, _options, filters) {
      const [row] = await query("sentiment/sentiment-scatter", { filters, limit: maxScatterPoints });
      return row?.total_count ?? 0;
    },
    rows: (warehouse, _options, filters, how) =>
      cellsOf(
        warehouse,
        "sentiment/sentiment-scatter",
        { filters },
        (row) => [row.customer_id, row.sentiment_trend, row.sentiment_volatility, row.overall_sentiment],
        how,
      ),
  },
  "ticket-table": tableRows(ticketRows),
  "review-table": tableRows(reviewRows),
  "segment-table": tableRows(segmentRows),
  "customer-timeline": {
    columns: Object.values(happeningColumns),
    count: (query, { customerId }) => happeningCount(query, customerId),
    async *rows(warehouse, { customerId }, _filters, how) {
      if (customerId === "") return;
      const parameters = { filters: { customerId: [customerId] } };
      const keys = Object.keys(happeningColumns) as (keyof typeof happeningColumns)[];
      const toCells = (row: QueryRow<"customers/customer-timeline">) => {
        const happening = happeningOf(row);
        return keys.map((key) => happening[key]);
      };
      yield* cellsOf(warehouse, "customers/customer-timeline", parameters, toCells, how);
    },
  },
};

export function isStreamed(id: string): id is StreamedId {
  return Object.hasOwn(streamed, id);
}

function tableRows<Name extends QueryName, Row extends object, Sort extends string>(
  source: TableSource<Name, Row, Sort>,
): {
  columns: readonly string[];
  count(query: RunQuery, options: TableOrder<Sort>, filters: AppliedFilters): Promise<number>;
  rows(
    warehouse: Warehouse,
    options: TableOrder<Sort>,
    filters: AppliedFilters,
    how: QueryOptions,
  ): AsyncGenerator<Cell[][], void, void>;
} {
  const columns = columnsOf(source);
  return {
    columns: columns.map(({ label }) => label),
    count: (query, { search }, filters) => source.count(query, found(search, filters)),
    rows: (warehouse, options, filters, how) =>
      cellsOf(
        warehouse,
        source.query,
        orderedBy(source, options, filters),
        (row) => Object.values(source.toRow(row)),
        how,
      ),
  };
}

/** Each row's cells; figures are rounded as in payloads. */
async function* cellsOf<Name extends QueryName>(
  warehouse: Warehouse,
  name: Name,
  parameters: QueryParameters,
  toCells: (row: QueryRow<Name>) => Cell[],
  how: QueryOptions,
): AsyncGenerator<Cell[][], void, void> {
  for await (const rows of warehouse.stream(name, parameters, how)) yield rows.map((row) => roundFloats(toCells(row)));
}
