export { SqlFileError } from "./catalogue/sql-file.ts";
export { type EnsureOptions, ensureEmbeddedDatabase } from "./embedded/ensure.ts";
export { type EmbeddedWarehouseOptions, openEmbeddedWarehouse } from "./embedded/open.ts";
export { firstPage } from "./first-page.ts";
export { readWarehouseKind, type WarehouseKind } from "./kind.ts";
export { type QueryName, type QueryRow, queryRows } from "./queries.ts";
export type { SnowflakeCheckReport } from "./snowflake/check/report.ts";
export { openSnowflakeWarehouse, type SnowflakeWarehouseOptions } from "./snowflake/open.ts";
export { openSnapshotWarehouse, type SnapshotWarehouseOptions } from "./snowflake/open-snapshot.ts";
export { originOf, readSnowflakeSettings, type SnowflakeSettings } from "./snowflake/settings.ts";
export { UserError } from "./user-error.ts";
export {
  type DataState,
  type QueryOptions,
  type QueryOrigin,
  type QueryParameters,
  type StateOptions,
  type Warehouse,
  WarehouseError,
  type WarehouseErrorCode,
} from "./warehouse.ts";
