import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateWarehouse } from "../service/generate-warehouse.ts";

/** A generated DuckDB file of 100 customers in a folder of its own. `await using` removes it. */
export async function generatedDatabase(): Promise<AsyncDisposable & { path: string }> {
  const folder = await mkdtemp(join(tmpdir(), "pulse-generated-"));
  await generateWarehouse(folder, { customers: 100, seed: 7, until: "2026-01-31" });
  return {
    path: join(folder, "pulse.duckdb"),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}
