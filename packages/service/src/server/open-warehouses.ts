import {
  ensureEmbeddedDatabase,
  openEmbeddedWarehouse,
  openSnapshotWarehouse,
  openSnowflakeWarehouse,
  originOf,
  type Warehouse,
} from "@customer-pulse/warehouse";
import type { Config } from "../config.ts";

/** What a service reads from. */
export interface Warehouses {
  warehouse: Warehouse;
  /** Stands in for a Snowflake that fails: the snapshot of that same database. Null beside the embedded warehouse. */
  backup: Warehouse | null;
}

/**
 * Opens what the configuration asks for. Snowflake is not asked yet, and its snapshot need not be there: both are looked
 * for by the first query.
 *
 * @param log hears of progress, one line at a time.
 * @throws {UserError} when the embedded database cannot be used.
 */
export async function openWarehouses(config: Config, log: (line: string) => void): Promise<Warehouses> {
  const { dataDir, queryTimeoutMs, snowflake } = config;
  if (snowflake === null) {
    await ensureEmbeddedDatabase({ dataDir, log });
    return { warehouse: await openEmbeddedWarehouse({ dataDir, queryTimeoutMs }), backup: null };
  }
  const warehouse = await openSnowflakeWarehouse({ settings: snowflake, queryTimeoutMs });
  const backup = await openSnapshotWarehouse({ dataDir, queryTimeoutMs, origin: originOf(snowflake) });
  return { warehouse, backup };
}
