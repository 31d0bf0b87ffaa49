import { runTool } from "../run/command.ts";

/**
 * Builds what the service hands to browsers, the dashboard and the script for other pages, so that nothing is tested or
 * measured on a build that is older than its sources.
 *
 * @throws {Error} when a build fails; what it printed says why.
 */
export async function buildPages(): Promise<void> {
  const status = await runTool("pnpm", ["run", "build:pages"]);
  if (status !== 0) throw new Error(`the pages could not be built: pnpm run build:pages ended with status ${status}`);
}
