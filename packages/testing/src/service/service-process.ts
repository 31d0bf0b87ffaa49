import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, open, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { holdsSecret } from "../secrets.ts";
import { becomesReady } from "./becomes-ready.ts";
import { freePort } from "./free-port.ts";
import { type GeneratedRecords, generateWarehouse } from "./generate-warehouse.ts";
import { scriptArguments } from "./script-arguments.ts";

/** The service may take this long to answer `/readyz`, in milliseconds. */
const startTimeout = 60_000;

/** A real service in a process of its own. `await using` stops it and removes its data. */
export interface ServiceProcess extends AsyncDisposable {
  /** Its origin, such as `http://127.0.0.1:40123`. */
  url: string;
  pid: number;
  /** What it has printed so far. */
  printed(): Promise<string>;
}

/**
 * Starts the service as `pnpm start` does, on a free port of the loopback interface, over generated records.
 *
 * @param variables - Settings beyond those, by their environment variables.
 * @throws {Error} when it ends or does not become ready; the message holds what it printed.
 */
export async function startService(
  records: GeneratedRecords,
  variables: Record<string, string> = {},
): Promise<ServiceProcess> {
  const dataFolder = await mkdtemp(join(tmpdir(), "pulse-service-"));
  await generateWarehouse(dataFolder, records);
  return await startServiceIn(dataFolder, { WAREHOUSE: "embedded", ...variables });
}

/**
 * Starts the service with this folder as its `PULSE_DATA_DIR`, which is removed when it stops.
 *
 * @throws {Error} when it ends or does not become ready; the message holds what it printed.
 */
export async function startServiceIn(
  dataFolder: string,
  variables: Readonly<Record<string, string>>,
): Promise<ServiceProcess> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  // A file takes the output without waking this process, which may be measuring.
  const log = await open(join(dataFolder, "service.log"), "w");
  const child = spawn(process.execPath, await scriptArguments("start"), {
    // Away from the root, whose `.env` is the developer's own.
    cwd: dataFolder,
    env: {
      ...process.env,
      HOST: "127.0.0.1",
      PORT: String(port),
      PULSE_DATA_DIR: dataFolder,
      ...variables,
    },
    stdio: ["ignore", log.fd, log.fd],
  });
  await log.close();
  const ended = once(child, "exit");

  const printed = () => readFile(join(dataFolder, "service.log"), "utf8");
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
    await ended;
    const output = await printed();
    await rm(dataFolder, { recursive: true, force: true });
    if (holdsSecret(output)) throw new Error("the service has printed a password or a private key");
  };
  const { pid } = child;
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const ready = await becomesReady(url, hasEnded, startTimeout);
  if (pid === undefined || !ready) {
    const output = await printed();
    await stop();
    throw new Error(`the service did not become ready; it printed:\n${output}`);
  }
  return { url, pid, printed, [Symbol.asyncDispose]: stop };
}
