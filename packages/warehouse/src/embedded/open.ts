import { Catalogue } from "../catalogue/catalogue.ts";
import { DuckDBEngine } from "../engine/duckdb/engine.ts";
import { NamedQueryWarehouse } from "../named-queries.ts";
import type { Warehouse } from "../warehouse.ts";
import { warehouseFiles } from "./files.ts";

export interface EmbeddedWarehouseOptions {
  /** Folder that holds the database, `PULSE_DATA_DIR`. */
  dataDir: string;
  /** Longest a query may take, in milliseconds, waiting for its turn included. */
  queryTimeoutMs: number;
  /** Queries that run at once, default 2; DuckDB takes one of libuv's four threads for each. */
  parallelism?: number;
  /** Folder of the SQL files, default the project's `sql/`. */
  sqlDirectory?: string;
}

/**
 * Opens the embedded warehouse for reading. A build that replaces the database later is picked up by the next query.
 *
 * @throws {WarehouseError} `unavailable` when there is no database, or one that cannot be read.
 * @throws {SqlFileError} when the SQL files do not fit together.
 */
export async function openEmbeddedWarehouse({
  dataDir,
  sqlDirectory,
  ...options
}: EmbeddedWarehouseOptions): Promise<Warehouse> {
  const catalogue = await Catalogue.read(sqlDirectory);
  const warehouse = new NamedQueryWarehouse(
    catalogue,
    new DuckDBEngine({ path: warehouseFiles(dataDir).database, ...options }),
    options,
  );
  try {
    await warehouse.state();
    return warehouse;
  } catch (error) {
    await warehouse.close();
    throw error;
  }
}
