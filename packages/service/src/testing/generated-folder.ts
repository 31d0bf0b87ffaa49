import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

const cli = fileURLToPath(new URL("../../../warehouse/src/cli.ts", import.meta.url));

/** A data folder with an embedded warehouse of generated records. `await using` removes it. */
export interface GeneratedFolder extends AsyncDisposable {
  folder: string;
}

/** Generates a small set of records, the same in every run, as `pnpm warehouse generate` does. */
export async function generatedFolder(customers = 80): Promise<GeneratedFolder> {
  const folder = await mkdtemp(join(tmpdir(), "pulse-service-"));
  const remove = () => rm(folder, { recursive: true, force: true });
  const child = spawn(
    process.execPath,
    [cli, "generate", "--customers", String(customers), "--seed", "11", "--until", "2026-02-28"],
    { env: { ...process.env, PULSE_DATA_DIR: folder }, stdio: ["ignore", "ignore", "pipe"] },
  );
  const [printed, [status]] = await Promise.all([text(child.stderr), once(child, "exit")]);
  if (status !== 0) {
    await remove();
    throw new Error(`generating records failed with status ${String(status)}:\n${printed}`);
  }
  return { folder, [Symbol.asyncDispose]: remove };
}
