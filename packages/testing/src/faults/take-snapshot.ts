import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { root } from "../paths.ts";
import type { SnowflakeFixture } from "../warehouse/snowflake-fixture.ts";

/**
 * Copies the fixture's Snowflake with `pnpm warehouse snapshot`.
 *
 * @returns the folder of the snapshot, for the caller to remove.
 * @throws {Error} when the command fails; the message holds what it printed.
 */
export async function takeSnapshot({ variables }: SnowflakeFixture): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "pulse-snapshot-"));
  const child = spawn(process.execPath, [join(root, "packages", "warehouse", "src", "cli.ts"), "snapshot"], {
    cwd: folder,
    env: { PATH: process.env["PATH"], ...variables, PULSE_DATA_DIR: folder },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [output, errors, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]);
  if (status !== 0) throw new Error(`the snapshot failed with status ${String(status)}:\n${output}${errors}`);
  return folder;
}
