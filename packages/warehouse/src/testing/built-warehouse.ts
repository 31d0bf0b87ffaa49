import { type BuildOptions, buildEmbeddedDatabase } from "../embedded/build.ts";
import { openEmbeddedWarehouse } from "../embedded/open.ts";
import type { Warehouse } from "../warehouse.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** Builds a database as `pnpm warehouse load` would, without its progress lines. */
export async function build(
  dataDir: string,
  records: BuildOptions["records"],
  provenance: BuildOptions["provenance"] = { source: "loaded" },
): Promise<void> {
  await buildEmbeddedDatabase({ dataDir, records, provenance, log: () => undefined });
}

/** An open warehouse over the records, closed and removed when the test ends. */
export async function builtWarehouse(
  records: BuildOptions["records"],
): Promise<AsyncDisposable & { warehouse: Warehouse; dataDir: string }> {
  const folder = await temporaryFolder();
  await build(folder.path, records);
  const warehouse = await openEmbeddedWarehouse({ dataDir: folder.path, queryTimeoutMs: 60_000 });
  return {
    warehouse,
    dataDir: folder.path,
    async [Symbol.asyncDispose]() {
      await warehouse.close();
      await folder[Symbol.asyncDispose]();
    },
  };
}
