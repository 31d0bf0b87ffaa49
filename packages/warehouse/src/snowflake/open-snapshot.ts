import { Catalogue } from "../catalogue/catalogue.ts";
import { warehouseFiles } from "../embedded/files.ts";
import type { EmbeddedWarehouseOptions } from "../embedded/open.ts";
import { DuckDBEngine } from "../engine/duckdb/engine.ts";
import { NamedQueryWarehouse } from "../named-queries.ts";
import type { Warehouse } from "../warehouse.ts";

export interface SnapshotWarehouseOptions extends EmbeddedWarehouseOptions {
  /** Which rows it must show: `originOf` the settings of the Snowflake that it stands in for. */
  origin: string;
}

/**
 * The snapshot that stands in for Snowflake. It need not be there yet: until there is one of this origin, every query
 * fails with `unavailable`; one that is made later is found by the next query. Records that are not a snapshot of this
 * very database are never served.
 *
 * @throws {SqlFileError} when the SQL files do not fit together.
 */
export async function openSnapshotWarehouse({
  dataDir,
  sqlDirectory,
  origin,
  ...options
}: SnapshotWarehouseOptions): Promise<Warehouse> {
  const catalogue = await Catalogue.read(sqlDirectory);
  const path = warehouseFiles(dataDir).database;
  return new NamedQueryWarehouse(catalogue, new DuckDBEngine({ path, snapshotOf: origin, ...options }), options);
}
