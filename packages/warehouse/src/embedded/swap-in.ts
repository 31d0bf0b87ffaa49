import { chmod, rename, rm } from "node:fs/promises";
import type { WarehouseFiles } from "./files.ts";
import { withLock } from "./lock.ts";
import { type Provenance, writeSidecar } from "./sidecar.ts";

/**
 * Puts a finished database in the place of the one in use; readers see the old or the new one, whole.
 *
 * The sidecar allows a damaged database to be thrown away, so it must never say "generated" beside loaded records: it
 * goes first and comes last. A crash in between leaves a database without one, which is only ever refused.
 */
export async function swapIn(finished: string, files: WarehouseFiles, provenance: Provenance): Promise<void> {
  await chmod(finished, 0o600);
  await withLock(files.lock, async () => {
    await rm(files.sidecar, { force: true });
    // Whoever wrote to the former database by hand may have left its log, which DuckDB would apply to the new one.
    await rm(`${files.database}.wal`, { force: true });
    await rename(finished, files.database);
    await writeSidecar(files.sidecar, provenance);
  });
}
