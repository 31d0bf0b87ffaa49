import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";
import { setTimeout as delay } from "node:timers/promises";
import { freePort } from "../service/free-port.ts";
import type { WebKitTools } from "./engine-candidates.ts";

/** The driver may take this long to answer, in milliseconds. */
const startTimeout = 30_000;

/** A WebKitWebDriver that waits for somebody to start a browser, on a screen of its own. `await using` ends both. */
export interface WebKitDriver extends AsyncDisposable {
  /** Where it listens. */
  url: string;
}

/**
 * Starts Xvfb on a free display and WebKitWebDriver on a free port of the loopback interface.
 *
 * @param home - a folder for what the browser writes.
 * @throws {Error} when one of them ends or does not answer; the message says which.
 */
export async function startWebKitDriver({ driver, screen }: WebKitTools, home: string): Promise<WebKitDriver> {
  await using started = new AsyncDisposableStack();
  const display = await startScreen(screen, started);
  const port = await freePort();
  const child = spawn(driver, ["--host=127.0.0.1", `--port=${port}`], {
    stdio: "ignore",
    env: {
      ...process.env,
      DISPLAY: `:${display}`,
      // Also where the session has a screen of another kind.
      GDK_BACKEND: "x11",
      HOME: home,
      // The tests' texts are English, and so is the order of a date's parts.
      LANG: "en_US.UTF-8",
    },
  });
  started.defer(() => end(child));
  const url = `http://127.0.0.1:${port}`;
  const deadline = performance.now() + startTimeout;
  while (!(await answers(`${url}/status`))) {
    if (hasEnded(child) || performance.now() > deadline) throw new Error(`${driver} does not answer`);
    await delay(50);
  }
  const both = started.move();
  return { url, [Symbol.asyncDispose]: () => both.disposeAsync() };
}

/** Starts Xvfb, which chooses a display that is free and writes its number. */
async function startScreen(screen: string, started: AsyncDisposableStack): Promise<number> {
  const options = ["-displayfd", "3", "-screen", "0", "1600x1200x24", "-nolisten", "tcp", "-noreset"];
  const child = spawn(screen, options, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  started.defer(() => end(child));
  const ended = once(child, "exit").then(() => [""]);
  const [printed] = await Promise.race([once(child.stdio[3] as Readable, "data"), ended]);
  const display = Number.parseInt(String(printed), 10);
  if (Number.isNaN(display)) throw new Error(`${screen} found no display that is free`);
  return display;
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url);
    await response.body?.cancel();
    return response.ok;
  } catch (error) {
    // Nothing listens on the port yet: fetch says so with a TypeError.
    if (error instanceof TypeError) return false;
    throw error;
  }
}

function hasEnded({ exitCode, signalCode, pid }: ChildProcess): boolean {
  return pid === undefined || exitCode !== null || signalCode !== null;
}

async function end(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
}
