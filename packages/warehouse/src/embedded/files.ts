import { join } from "node:path";

/** The files of an embedded warehouse in its data folder. */
export function warehouseFiles(dataDir: string) {
  return {
    database: join(dataDir, "pulse.duckdb"),
    /** What the database was built from, readable even when the database is not. */
    sidecar: join(dataDir, "pulse.json"),
    /** Held while a finished build takes its place. */
    lock: join(dataDir, "pulse.lock"),
    /** A build under way; `id` keeps two at once apart. */
    building: (id: string) => join(dataDir, `pulse.duckdb.${id}`),
  };
}
export type WarehouseFiles = ReturnType<typeof warehouseFiles>;
