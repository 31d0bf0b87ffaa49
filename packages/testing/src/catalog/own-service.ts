import { spawn } from "node:child_process";
import { once } from "node:events";
import { root } from "../paths.ts";
import { becomesReady } from "../service/becomes-ready.ts";
import { passSignals } from "../service/pass-signals.ts";
import { scriptArguments } from "../service/script-arguments.ts";

/** A service over the records that `pnpm start` would show. `await using` stops it. */
export interface OwnService extends AsyncDisposable {
  url: string;
}

/**
 * Starts the service as `pnpm start` does, with the settings of this machine's `.env`, on a port of the loopback interface.
 * Its first start generates records, which takes its time.
 *
 * @throws {Error} when it ends before it is ready; it has said why.
 */
export async function startOwnService(port: number): Promise<OwnService> {
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, await scriptArguments("start"), {
    cwd: root,
    env: { LOG_LEVEL: "warn", ...process.env, HOST: "127.0.0.1", PORT: String(port) },
    stdio: ["ignore", "inherit", "inherit"],
  });
  passSignals(child);
  const ended = once(child, "exit");
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  if (!(await becomesReady(url, hasEnded))) throw new Error("the data service ended before it was ready");
  return {
    url,
    async [Symbol.asyncDispose]() {
      if (!hasEnded()) child.kill("SIGTERM");
      await ended;
    },
  };
}
