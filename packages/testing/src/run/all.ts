/**
 * The test command: `pnpm test [WORD…] [--only checks|node|browser|e2e|alone] [--engine chromium|firefox|webkit]`.
 *
 * Runs the static checks, then every test of the workspace, and prints as its last line `N passed, N failed`. The exit
 * status is 1 when anything failed, or when a part that was to run found nothing to run.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { engines, enginesOfThisMachine } from "../browser/engines.ts";
import { ensureBrowser } from "../browser/ensure.ts";
import { root } from "../paths.ts";
import { buildPages } from "../service/build-pages.ts";
import { sharedVariable } from "../service/generate-warehouse.ts";
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
  alone: "Tests that have to be alone",
};

/** Parts that run at the same time, one group after another: a browser's tests wait more than they work. */
const groups: readonly (readonly Part[])[] = [["checks"], ["node", "browser"], ["e2e"], ["alone"]];

// Hundreds of processes load the same modules: what Node made of them is kept.
process.env["NODE_COMPILE_CACHE"] ??= join(root, ".cache", "compiled");

const selection = readSelection(process.argv.slice(2));
const concurrency = availableParallelism();

async function runPart(part: Part): Promise<Tally> {
  if (part === "checks") return runChecks();
  const files = await findTestFiles(root, part, selection.patterns);
  if (files.length === 0) return { passed: 0, failed: 0 };
  if (part === "node") return runNodeTests(files, concurrency);
  if (part === "browser") {
    // A machine of CI has to show all; a developer's shows what it has.
    const wanted = process.env["CI"] === undefined ? enginesOfThisMachine() : engines;
    return runBrowserTests(files, selection.engines ?? wanted, concurrency);
  }
  process.env["CHROMIUM_PATH"] = await ensureBrowser();
  await buildPages();
  return runNodeTests(files, part === "alone" ? 1 : concurrency);
}

/** Runs a part, and says what it came to and how long it took. Nothing to run is a failure, and so is an error. */
async function reportPart(part: Part): Promise<Tally> {
  console.log(`\n${titles[part]}`);
  const began = performance.now();
  const tally = await runPart(part).catch((error: unknown) => {
    console.log(`✖ ${error instanceof Error ? error.message : String(error)}`);
    return { passed: 0, failed: 1 };
  });
  // With words given, the tests they select may all belong to another part.
  const tested = selection.patterns.length > 0 ? tally : requireTests(tally);
  if (tested !== tally) console.log("✖ there is no test");
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(`${titles[part]}: ${summaryLine(tested)} (${seconds} s)`);
  return tested;
}

const shared = await mkdtemp(join(tmpdir(), "pulse-warehouses-"));
process.env[sharedVariable] = shared;
const tallies: Tally[] = [];
for (const group of groups) {
  const parts = group.filter((part) => selection.parts.includes(part));
  tallies.push(...(await Promise.all(parts.map(reportPart))));
}
await rm(shared, { recursive: true });
const total = requireTests(sum(tallies));
console.log(`\n${summaryLine(total)}`);
process.exitCode = total.failed === 0 ? 0 : 1;
