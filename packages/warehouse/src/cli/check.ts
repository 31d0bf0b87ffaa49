import { parseArguments, refuseSurplus } from "./arguments.ts";
import { reportEmbedded } from "./report-embedded.ts";

export const checkHelp = `  pnpm warehouse check [--json]
      Verifies the database: its nine tables, their columns and types, and how many rows they hold.
`;

/** @returns the exit code. */
export async function check(args: string[], dataDir: string): Promise<number> {
  const { values, positionals } = parseArguments(args, { json: { type: "boolean" } });
  refuseSurplus("check", positionals);
  return await reportEmbedded(dataDir, { json: values["json"] === true });
}
