import { join } from "node:path";
import type { CheckReport } from "../embedded/check.ts";
import { UserError } from "../user-error.ts";
import { say } from "./say.ts";

/**
 * Prints what the embedded database holds.
 *
 * @returns the exit code: 1 when it is not as queries need it.
 * @throws {UserError} when there is none that could be opened.
 */
export async function reportEmbedded(dataDir: string, { json = false } = {}): Promise<number> {
  const { checkEmbeddedDatabase } = await import("../embedded/check.ts");
  let found: CheckReport;
  try {
    found = await checkEmbeddedDatabase(dataDir);
  } catch (error) {
    const file = join(dataDir, "pulse.duckdb");
    throw new UserError(
      `${file} is missing or cannot be opened; build it with \`pnpm warehouse generate\` or \`pnpm warehouse load DIR\``,
      { cause: error },
    );
  }
  if (json) {
    say(JSON.stringify(found));
  } else {
    for (const { table, rows } of found.tables) {
      say(`${table.padEnd(28)} ${rows === null ? "missing" : `${rows.toLocaleString("en")} rows`}`);
    }
    for (const problem of found.tables.flatMap(({ problems }) => problems)) {
      say(problem);
    }
    say(found.ok ? `${found.database} is ready.` : `${found.database} cannot be used: build it again.`);
  }
  return found.ok ? 0 : 1;
}
