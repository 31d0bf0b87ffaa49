import { fork } from "node:child_process";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import PQueue from "p-queue";
import { engines as allEngines, type Engine, engineNames, readyEngine } from "../browser/engines.ts";
import { root } from "../paths.ts";
import { sum, summaryLine, type Tally } from "./tally.ts";

/** After this time an engine's tests have failed, so that nothing waits for ever. In milliseconds. */
const timeout = 600_000;

/** What one engine's tests came to, and what their runner printed. */
export interface EngineReport {
  tally: Tally;
  report: string;
}

/**
 * Runs test files in each engine, some engines at the same time, and prints the reports one after another.
 *
 * @param files - paths relative to the root.
 * @param concurrency - engines that run at the same time.
 * @param runIn - runs the files in one engine.
 * @returns the tests in all engines; one that cannot be had, does not start or breaks down counts as a failure.
 */
export async function runBrowserTests(
  files: readonly string[],
  engines: readonly Engine[],
  concurrency: number,
  runIn = runInEngine,
): Promise<Tally> {
  for (const engine of allEngines) {
    if (!engines.includes(engine)) console.log(`${engineNames[engine]} was left out: pnpm test:engines runs all.`);
  }
  const queue = new PQueue({ concurrency });
  const tallies = engines.map((engine) =>
    queue.add(async () => {
      const began = performance.now();
      const { tally, report } = await runIn(engine, files).catch(failed);
      const seconds = Math.round((performance.now() - began) / 1000);
      console.log(`${report.trimEnd()}\n${engineNames[engine]}: ${summaryLine(tally)} (${seconds} s)`);
      return tally;
    }),
  );
  return sum(await Promise.all(tallies));
}

function failed(error: unknown): EngineReport {
  return { tally: { passed: 0, failed: 1 }, report: `✖ ${error instanceof Error ? error.message : String(error)}` };
}

/** Runs test files in one engine, in a process of its own. */
async function runInEngine(engine: Engine, files: readonly string[]): Promise<EngineReport> {
  await using ready = await readyEngine(engine);
  const worker = fork(
    join(import.meta.dirname, "browser-worker.ts"),
    files.map((file) => join(root, file)),
    { cwd: root, env: { ...process.env, ...ready.environment }, silent: true, timeout },
  );
  let tally: Tally = { passed: 0, failed: 1 };
  worker.on("message", (message: Tally) => {
    tally = message;
  });
  const ended = new Promise<string>((resolve, reject) => {
    worker.once("error", reject);
    worker.once("close", (_status, signal) => {
      resolve(signal === null ? "" : `✖ the browser's test runner was ended by ${signal}`);
    });
  });
  const [printed, complaints, ending] = await Promise.all([read(worker.stdout), read(worker.stderr), ended]);
  return { tally, report: printed + complaints + ending };
}

function read(stream: NodeJS.ReadableStream | null): Promise<string> | string {
  return stream === null ? "" : text(stream);
}
