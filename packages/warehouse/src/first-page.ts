import { defaultPageSize } from "@customer-pulse/contract/values";
import { type QueryName, queryRows } from "./queries.ts";
import type { QueryParameters } from "./warehouse.ts";

/**
 * The first page by a query's first column: for whoever runs any query of the catalogue, whatever it takes. Queries that
 * give no page ignore it.
 */
export function firstPage(name: QueryName): Required<Pick<QueryParameters, "sort" | "direction" | "limit" | "offset">> {
  const [sort = ""] = Object.keys(queryRows[name].shape);
  return { sort, direction: "asc", limit: defaultPageSize, offset: 0 };
}
