/**
 * The test command: `pnpm test [WORD…] [--only checks|node|browser|e2e]`.
 *
 * Runs the static checks, then every test of the workspace, and prints as its last line `N passed, N failed`. The exit
 * status is 1 when anything failed, or when a part that was to run found nothing to run.
 */
import { availableParallelism } from "node:os";
import { ensureBrowser } from "../browser/ensure.ts";
import { root } from "../paths.ts";
import { runBrowserTests } from "./browser-tests.ts";
import { runChecks } from "./checks.ts";
import { runNodeTests } from "./node-tests.ts";
import { type Part, readSelection } from "./selection.ts";
import { requireTests, sum, summaryLine, type Tally } from "./tally.ts";
import { findTestFiles } from "./test-files.ts";

const titles: Record<Part, string> = {
  checks: "Static checks",
  node: "Tests on Node",
  browser: "Tests in the browser",
  e2e: "End-to-end tests",
};

async function runPart(part: Part, patterns: readonly string[]): Promise<Tally> {
  if (part === "checks") return runChecks();
  const files = await findTestFiles(root, part, patterns);
  if (files.length === 0) return { passed: 0, failed: 0 };
  if (part === "node") return runNodeTests(files, availableParallelism());
  const browser = await ensureBrowser();
  if (part === "browser") return runBrowserTests(files, browser);
  process.env["CHROMIUM_PATH"] = browser;
  // Each end-to-end file starts a service and a browser of its own: one at a time.
  return runNodeTests(files, 1);
}

const selection = readSelection(process.argv.slice(2));
const tallies: Tally[] = [];
for (const part of selection.parts) {
  console.log(`\n${titles[part]}`);
  try {
    const tally = await runPart(part, selection.patterns);
    // With words given, the tests they select may all belong to another part.
    const tested = selection.patterns.length > 0 ? tally : requireTests(tally);
    if (tested !== tally) console.log("✖ there is no test");
    tallies.push(tested);
  } catch (error) {
    console.log(`✖ ${error instanceof Error ? error.message : String(error)}`);
    tallies.push({ passed: 0, failed: 1 });
  }
}
const total = requireTests(sum(tallies));
console.log(`\n${summaryLine(total)}`);
process.exitCode = total.failed === 0 ? 0 : 1;
