import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { root } from "../paths.ts";
import { toolEnvironment } from "../run/command.ts";

export const storiesFolder = join(root, "stories");

/**
 * Runs Storybook's command on the catalog until it ends. It tells nobody anything and asks no other origin.
 *
 * @param variables - Settings for `stories/.storybook/main.ts`.
 * @throws {Error} when it fails.
 */
export async function runStorybook(args: readonly string[], variables: Record<string, string> = {}): Promise<void> {
  const child = spawn(join(storiesFolder, "node_modules", ".bin", "storybook"), [...args, "--disable-telemetry"], {
    cwd: storiesFolder,
    env: { ...toolEnvironment(), STORYBOOK_DISABLE_TELEMETRY: "1", ...variables },
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  const [status, signal] = await once(child, "exit");
  if (status !== 0 && signal === null) throw new Error(`storybook ${args[0]} ended with status ${String(status)}`);
}
