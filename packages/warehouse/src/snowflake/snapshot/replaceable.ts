import { access } from "node:fs/promises";
import type { WarehouseFiles } from "../../embedded/files.ts";
import { readSidecar } from "../../embedded/sidecar.ts";
import { hasCode } from "../../error-code.ts";
import { UserError } from "../../user-error.ts";

/**
 * Sees to it that a snapshot takes no one's own records: generated ones and former snapshots can be had again.
 *
 * @throws {UserError} when the database holds anything else.
 */
export async function assertReplaceable({ database, sidecar }: WarehouseFiles): Promise<void> {
  try {
    await access(database);
  } catch (error) {
    if (hasCode(error, "ENOENT")) return;
    throw error;
  }
  const provenance = await readSidecar(sidecar);
  if (provenance !== null && provenance.source !== "loaded") return;
  throw new UserError(
    `${database} ${provenance === null ? "may hold" : "holds"} records that you loaded, so it is left alone; ` +
      "add --replace to put the snapshot in its place, or set PULSE_DATA_DIR to another folder",
  );
}
