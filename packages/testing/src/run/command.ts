import { type SpawnOptions, spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import { root } from "../paths.ts";

/** Environment in which the workspace's own tools come first, and so does its own Node. */
export function toolEnvironment(): NodeJS.ProcessEnv {
  const tools = join(root, "node_modules", ".bin");
  return { ...process.env, PATH: `${tools}${delimiter}${process.env["PATH"] ?? ""}` };
}

/**
 * Runs a tool of the workspace in the root folder; what it prints goes to the caller's output.
 *
 * @returns the exit status; 1 when a signal ended it.
 * @throws {Error} when the tool cannot be started.
 */
export function runTool(command: string, args: readonly string[], options: SpawnOptions = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: toolEnvironment(),
      stdio: "inherit",
      // On Windows tools are .cmd files, which only a shell can start.
      shell: process.platform === "win32",
      ...options,
    });
    child.once("error", reject);
    child.once("close", (status) => resolve(status ?? 1));
  });
}
