import { runTool } from "./command.ts";
import type { Tally } from "./tally.ts";

/** A static check: what it looks at, and the tool that does. */
interface Check {
  name: string;
  command: string;
  args: readonly string[];
}

/** In a log, colours would make biome's report unreadable. */
const plain = process.stdout.isTTY ? [] : ["--colors=off"];

/** The static checks. `pnpm check` in the root's package.json runs the same ones. */
const checks: readonly Check[] = [
  { name: "types", command: "tsc", args: ["--build"] },
  { name: "format and lint", command: "biome", args: ["ci", "--error-on-warnings", ...plain] },
  {
    name: "import directions",
    command: "depcruise",
    args: ["--config", ".dependency-cruiser.js", "packages", "stories"],
  },
  { name: "unused files, exports and dependencies", command: "knip", args: [] },
];

/** Runs every static check, also after one that failed. Each counts as one test. */
export async function runChecks(): Promise<Tally> {
  const tally: Tally = { passed: 0, failed: 0 };
  for (const { name, command, args } of checks) {
    const status = await runTool(command, args);
    console.log(`${status === 0 ? "✔" : "✖"} ${name}`);
    tally[status === 0 ? "passed" : "failed"] += 1;
  }
  return tally;
}
