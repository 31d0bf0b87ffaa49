export { type QueryName, type QueryRow, queryRows } from "./queries.ts";
export {
  type DataState,
  type QueryOptions,
  type QueryParameters,
  type Warehouse,
  WarehouseError,
  type WarehouseErrorCode,
} from "./warehouse.ts";
