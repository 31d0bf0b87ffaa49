import { fork } from "node:child_process";
import { join } from "node:path";
import { root } from "../paths.ts";
import type { Tally } from "./tally.ts";

/** After this time the browser's tests have failed, so that nothing waits for ever. In milliseconds. */
const timeout = 300_000;

/**
 * Runs test files in a browser and prints the runner's report.
 *
 * @param files - paths relative to the root.
 * @param browser - the browser's executable.
 * @returns the tests in them; a runner that broke down counts as one failure.
 */
export function runBrowserTests(files: readonly string[], browser: string): Promise<Tally> {
  return new Promise((resolve, reject) => {
    const worker = fork(
      join(import.meta.dirname, "browser-worker.ts"),
      files.map((file) => join(root, file)),
      { cwd: root, env: { ...process.env, CHROMIUM_PATH: browser }, timeout },
    );
    let tally: Tally = { passed: 0, failed: 1 };
    worker.on("message", (message: Tally) => {
      tally = message;
    });
    worker.once("error", reject);
    worker.once("exit", (status, signal) => {
      const ended = status === 0 || signal === null;
      if (!ended) console.log(`✖ the browser's test runner was ended by ${signal}`);
      resolve(tally);
    });
  });
}
