import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../paths.ts";
import { toolEnvironment } from "../run/command.ts";
import { passSignals } from "../service/pass-signals.ts";

export const storiesFolder = join(root, "stories");

/** Writes the manifest that controls and tables are made of anew, from the sources as they are. */
async function writeManifest(): Promise<void> {
  const folder = join(root, "packages", "widgets", "dist", "package");
  await mkdir(folder, { recursive: true });
  // By its address: TypeScript lets no project's files name another project's sources.
  const { href } = new URL("../../../widgets/build/manifest/write.ts", import.meta.url);
  const { writeToolFiles }: { writeToolFiles(folder: string): Promise<void> } = await import(href);
  await writeToolFiles(folder);
}

/**
 * Runs Storybook's command on the catalog until it ends. It tells nobody anything and asks no other origin.
 *
 * @param variables - Settings for `stories/.storybook/main.ts`.
 * @throws {Error} when it fails.
 */
export async function runStorybook(args: readonly string[], variables: Record<string, string> = {}): Promise<void> {
  await writeManifest();
  const child = spawn(join(storiesFolder, "node_modules", ".bin", "storybook"), [...args, "--disable-telemetry"], {
    cwd: storiesFolder,
    env: { ...toolEnvironment(), STORYBOOK_DISABLE_TELEMETRY: "1", ...variables },
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  passSignals(child);
  const [status, signal] = await once(child, "exit");
  // Told to end, Storybook ends with the number of the signal.
  if (status !== 0 && status <= 128 && signal === null)
    throw new Error(`storybook ${args[0]} ended with status ${String(status)}`);
}
