import { spawn } from "node:child_process";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { root } from "../paths.ts";
import { toolEnvironment } from "../run/command.ts";

/** One forbidden import: the rule it breaks and the modules at its ends, as paths from the cruised folder. */
interface Violation {
  rule: string;
  from: string;
  to: string;
}

/** What a run of the import check came to. */
export interface Cruise {
  /** Modules that were read, as paths from the cruised folder. */
  modules: string[];
  violations: Violation[];
}

/** The part of dependency-cruiser's JSON report that is used here. */
interface Report {
  modules: { source: string }[];
  summary: { violations: { rule: { name: string }; from: string; to: string }[] };
}

/** Runs the import check of this workspace, with its own rules, on the packages and stories in `folder`. */
export async function cruise(folder: string): Promise<Cruise> {
  const rules = join(root, ".dependency-cruiser.js");
  const child = spawn("depcruise", ["--config", rules, "--output-type", "json", "packages", "stories"], {
    cwd: folder,
    env: toolEnvironment(),
    shell: process.platform === "win32",
    stdio: ["ignore", "pipe", "inherit"],
  });
  const report = JSON.parse(await text(child.stdout)) as Report;
  return {
    modules: report.modules.map(({ source }) => source),
    violations: report.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  };
}
