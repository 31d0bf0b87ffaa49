import { Catalogue } from "../catalogue/catalogue.ts";
import { SnowflakeEngine, type SnowflakeEngineOptions } from "../engine/snowflake/engine.ts";
import { NamedQueryWarehouse } from "../named-queries.ts";
import type { Warehouse } from "../warehouse.ts";

export interface SnowflakeWarehouseOptions extends SnowflakeEngineOptions {
  /** Folder of the SQL files, default the project's `sql/`. */
  sqlDirectory?: string;
}

/**
 * Opens Snowflake for reading. It signs in with the first query, so that a service can start while Snowflake is down.
 *
 * @throws {SqlFileError} when the SQL files do not fit together.
 */
export async function openSnowflakeWarehouse({
  sqlDirectory,
  ...options
}: SnowflakeWarehouseOptions): Promise<Warehouse> {
  const catalogue = await Catalogue.read(sqlDirectory);
  return new NamedQueryWarehouse(catalogue, new SnowflakeEngine(options), options);
}
