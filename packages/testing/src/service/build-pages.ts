import { runTool } from "../run/command.ts";

/** Set for processes that a process which has built the pages starts. */
const builtVariable = "PULSE_PAGES_ARE_BUILT";

/**
 * Builds what the service hands to browsers, the dashboard and the script for other pages, so that nothing is tested or
 * measured on a build that is older than its sources. Once is enough for a process and all that it starts: a build while
 * others read the last one would take the files from under them.
 *
 * @throws {Error} when a build fails; what it printed says why.
 */
export async function buildPages(): Promise<void> {
  if (process.env[builtVariable] !== undefined) return;
  const status = await runTool("pnpm", ["run", "build:pages"]);
  if (status !== 0) throw new Error(`the pages could not be built: pnpm run build:pages ended with status ${status}`);
  process.env[builtVariable] = "yes";
}
