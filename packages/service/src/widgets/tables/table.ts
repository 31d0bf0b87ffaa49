import type { AppliedFilters, SortDirection, TableColumn } from "@customer-pulse/contract";
import type { QueryName, QueryParameters, QueryRow } from "@customer-pulse/warehouse";
import type { RunQuery } from "../definition.ts";

/** What a table shows: which query it pages through, and what its columns are. */
export interface TableSource<Name extends QueryName, Row extends object, Sort extends string> {
  query: Name;
  /** In the order in which they stand. */
  columns: { readonly [Key in keyof Row & string]: Pick<TableColumn, "label" | "type" | "filter"> };
  /** The query's column that each of the sortable columns is sorted by. */
  sorts: Readonly<Record<Sort, keyof QueryRow<Name> & string>>;
  toRow(row: QueryRow<Name>): Row;
  /** How many rows match in all: a query that all pages and orders share. */
  count(query: RunQuery, parameters: Pick<QueryParameters, "filters" | "search">): Promise<number>;
}

/** Which rows, in which order. */
export interface TableOrder<Sort extends string> {
  sort: Sort;
  direction: SortDirection;
  search: string;
}

interface TableOptions<Sort extends string> extends TableOrder<Sort> {
  page: number;
  pageSize: number;
}

/**
 * One page of a table. Past the last there are no rows, and the total is the same. A page nearer to the end is read from
 * there: the last of a million rows is as near as the first.
 */
export async function tablePage<Name extends QueryName, Row extends object, Sort extends string>(
  source: TableSource<Name, Row, Sort>,
  query: RunQuery,
  { options, filters }: { options: TableOptions<Sort>; filters: AppliedFilters },
) {
  const { page, pageSize } = options;
  const order = orderedBy(source, options, filters);
  const { limit, offset } = pageLimits(options);
  const counted = source.count(query, found(options.search, filters));
  const rowsOf = async () => {
    // The first page has the longest way to the end; who asks for another has been told the total already.
    const after = offset === 0 ? Number.POSITIVE_INFINITY : (await counted) - offset;
    if (after <= 0) return [];
    if (after >= offset) return await query(source.query, { ...order, limit, offset });
    const last = Math.min(limit, after);
    return (await query(source.query, { ...order, fromEnd: true, limit: last, offset: after - last })).toReversed();
  };
  const [rows, total] = await Promise.all([rowsOf(), counted]);
  return { columns: columnsOf(source), rows: rows.map((row) => source.toRow(row)), page, pageSize, total };
}

/** The columns as the payload describes them. */
export function columnsOf<Name extends QueryName, Row extends object, Sort extends string>({
  columns,
  sorts,
}: TableSource<Name, Row, Sort>): TableColumn[] {
  return Object.entries<Pick<TableColumn, "label" | "type" | "filter">>(columns).map(([key, column]) => ({
    key,
    ...column,
    sortable: Object.hasOwn(sorts, key),
  }));
}

/** What the query is given, whichever of its rows are wanted. */
export function orderedBy<Name extends QueryName, Row extends object, Sort extends string>(
  { sorts }: TableSource<Name, Row, Sort>,
  { sort, direction, search }: TableOrder<Sort>,
  filters: AppliedFilters,
): QueryParameters {
  return { ...found(search, filters), sort: sorts[sort], direction };
}

/** No search text is left out, so that the query is the one that others ask too. */
export function found(search: string, filters: AppliedFilters): Pick<QueryParameters, "filters" | "search"> {
  return { filters, ...(search !== "" && { search }) };
}

/** @param page from 1. */
export function pageLimits({ page, pageSize }: { page: number; pageSize: number }) {
  return { limit: pageSize, offset: (page - 1) * pageSize };
}
