import { once } from "node:events";
import { resolve } from "node:path";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { root } from "../paths.ts";
import { SecretWatch } from "./secret-watch.ts";
import type { Tally } from "./tally.ts";

/** After this time a test that still runs has failed, so that nothing waits for ever. In milliseconds. */
const testTimeout = 300_000;

/** What the runner reports of one test, as far as counting needs it. */
interface Outcome {
  name: string;
  nesting: number;
  /** Where the test stands: a module that the test file imports may hold it. */
  file?: string;
  /** The test file; absent for what is said of the file itself. */
  entryFile?: string;
  details: { type?: "suite" | "test" };
  skip?: string | boolean;
  todo?: string | boolean;
}

/**
 * Runs test files with node's own runner, each in a process of its own, and prints its report.
 *
 * @param files - paths relative to the root, or absolute.
 * @param concurrency - files that run at the same time.
 * @returns the tests in them; a file in which no test ran counts as one failure, and so does a secret that was printed.
 */
export async function runNodeTests(files: readonly string[], concurrency: number): Promise<Tally> {
  const tally: Tally = { passed: 0, failed: 0 };
  const paths = files.map((file) => resolve(root, file));
  const silent = new Set(paths);
  const stream = run({ files: paths, concurrency, cwd: root, timeout: testTimeout });

  function count(outcome: keyof Tally, { name, nesting, file, entryFile = file, details, skip, todo }: Outcome) {
    if (details.type === "suite" || skip !== undefined || todo !== undefined) return;
    // A file is reported under its own name when it broke down, and also when it holds no test at all.
    if (nesting === 0 && name === file && outcome === "passed") return;
    tally[outcome] += 1;
    if (entryFile !== undefined) silent.delete(entryFile);
  }
  stream.on("test:pass", (event) => count("passed", event));
  stream.on("test:fail", (event) => count("failed", event));
  let success = true;
  stream.on("test:summary", (summary) => {
    success &&= summary.success;
  });
  const watch = new SecretWatch();
  const report = stream.compose(new spec()).pipe(watch);
  report.pipe(process.stdout, { end: false });
  await once(report, "end");
  if (watch.sawSecret) {
    console.log("✖ a password or a private key was printed");
    tally.failed += 1;
  }

  for (const file of silent) {
    console.log(`✖ no test ran in ${file}`);
    tally.failed += 1;
  }
  // A suite can fail without a test of its own that does, for example when its body throws.
  if (!success && tally.failed === 0) tally.failed = 1;
  return tally;
}
