import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { cp, mkdtemp, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { root } from "../paths.ts";

/** What records to generate; the same numbers and the same day give the same records. */
export interface GeneratedRecords {
  /** Number of customers. */
  customers: number;
  /** Start of the random sequence. */
  seed: number;
  /** Last day of the records, `YYYY-MM-DD`. */
  until: string;
}

/** The variable that names a folder for warehouses that several tests want; the test command sets it. */
export const sharedVariable = "PULSE_TEST_WAREHOUSES";

/**
 * Builds an embedded warehouse of generated records in a folder, as `pnpm warehouse generate` does. Where the test command
 * shares warehouses, the same records are built once and then copied.
 *
 * @throws {Error} when the command fails; the message holds what it printed.
 */
export async function generateWarehouse(folder: string, records: GeneratedRecords): Promise<void> {
  const shared = process.env[sharedVariable];
  if (shared === undefined) return generate(folder, records);
  const built = join(shared, `${records.customers}-${records.seed}-${records.until}`);
  if (!existsSync(built)) {
    const draft = await mkdtemp(join(shared, "draft-"));
    await generate(draft, records);
    try {
      await rename(draft, built);
    } catch (error) {
      // Somebody else was quicker.
      if (!existsSync(built)) throw error;
      await rm(draft, { recursive: true });
    }
  }
  await cp(built, folder, { recursive: true });
}

async function generate(folder: string, { customers, seed, until }: GeneratedRecords): Promise<void> {
  const options = { customers: String(customers), seed: String(seed), until };
  await runWarehouse(folder, ["generate", ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, value])]);
}

/**
 * Builds an embedded warehouse from a folder of RAW records, as `pnpm warehouse load` does.
 *
 * @throws {Error} when the command fails; the message holds what it printed.
 */
export async function loadWarehouse(folder: string, records: string): Promise<void> {
  await runWarehouse(folder, ["load", records]);
}

async function runWarehouse(folder: string, command: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [join(root, "packages", "warehouse", "src", "cli.ts"), ...command], {
    cwd: root,
    env: { ...process.env, PULSE_DATA_DIR: folder },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const [printed, [status]] = await Promise.all([text(child.stderr), once(child, "exit")]);
  if (status !== 0) throw new Error(`pnpm warehouse ${command[0]} failed with status ${String(status)}:\n${printed}`);
}
