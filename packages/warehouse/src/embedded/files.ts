import { join } from "node:path";

/** The files of an embedded warehouse in its data folder. */
export function warehouseFiles(dataDir: string) {
  return {
    database: join(dataDir, "pulse.duckdb"),
    /** What the database was built from, readable even when the database is not. */
    sidecar: join(dataDir, "pulse.json"),
    /** Held while a finished build takes its place. */
    lock: join(dataDir, "pulse.lock"),
    /** A snapshot that is being taken stands in this folder; what a cut leaves there is taken up by the next one. */
    snapshot: join(dataDir, "pulse.snapshot"),
    /** A build under way stands in a folder of its own that begins so; other builds do not meet it. */
    buildPrefix: join(dataDir, "pulse.build-"),
  };
}
export type WarehouseFiles = ReturnType<typeof warehouseFiles>;
