import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

const cli = fileURLToPath(new URL("../../../warehouse/src/cli.ts", import.meta.url));

/** A data folder with an embedded warehouse. `await using` removes it. */
export interface WarehouseFolder extends AsyncDisposable {
  folder: string;
}

/** Generates a small set of records, the same in every run, as `pnpm warehouse generate` does. */
export async function generatedFolder(customers = 80): Promise<WarehouseFolder> {
  const made = await temporaryFolder();
  await runWarehouse(made, "generate", "--customers", String(customers), "--seed", "11", "--until", "2026-02-28");
  return made;
}

/** RAW records by the name of their file. */
export type RawFiles = Record<"customers" | "customer_interactions" | "product_reviews" | "support_tickets", object[]>;

/** Builds a warehouse from records, as `pnpm warehouse load` does. */
export async function loadedFolder(files: RawFiles): Promise<WarehouseFolder> {
  const made = await temporaryFolder();
  const raw = join(made.folder, "raw");
  await mkdir(raw);
  for (const [name, records] of Object.entries(files)) {
    await writeFile(join(raw, `${name}.json`), JSON.stringify(records));
  }
  await runWarehouse(made, "load", raw);
  return made;
}

async function temporaryFolder(): Promise<WarehouseFolder> {
  const folder = await mkdtemp(join(tmpdir(), "pulse-service-"));
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) };
}

async function runWarehouse(made: WarehouseFolder, ...words: string[]): Promise<void> {
  const child = spawn(process.execPath, [cli, ...words], {
    env: { ...process.env, PULSE_DATA_DIR: made.folder },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const [printed, [status]] = await Promise.all([text(child.stderr), once(child, "exit")]);
  if (status === 0) return;
  await made[Symbol.asyncDispose]();
  throw new Error(`\`warehouse ${words.join(" ")}\` failed with status ${String(status)}:\n${printed}`);
}
