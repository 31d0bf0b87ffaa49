import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";
import { root } from "../paths.ts";
import { scriptArguments } from "../service/script-arguments.ts";
import { benchWarehouse } from "./big-warehouse.ts";
import type { Figure, Measurement } from "./measurement.ts";
import { residentMemory } from "./resident-memory.ts";
import { benchRecords } from "./service.ts";

/** Events that make 5 million rows in the nine tables together. */
const events = 2_400_000;
/** Time between two looks at the process's memory, in milliseconds. The system keeps the peak. */
const lookEvery = 100;

/** `pnpm warehouse snapshot` of 5 million rows, from a Snowflake server in another process. */
export const snapshot: Measurement = {
  name: "snapshot",
  async take(): Promise<Figure[]> {
    const records = await benchWarehouse(benchRecords, events);
    const folder = await mkdtemp(join(tmpdir(), "pulse-snapshot-"));
    const server = spawn(
      process.execPath,
      [join(root, "packages/testing/src/snowflake/main.ts"), join(records, "pulse.duckdb")],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    try {
      const variables = await printedVariables(server.stdout);
      const { rows, seconds, memory } = await takeSnapshot(folder, variables);
      const what = `snapshot of ${(rows / 1e6).toFixed(1)} million rows`;
      return [
        {
          what: `${what}, the command's resident memory at its peak`,
          value: memory,
          unit: "MB",
          budget: { below: 300 },
        },
        { what: `${what}, rows a second`, value: rows / seconds, unit: "" },
      ];
    } finally {
      server.kill();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function printedVariables(stdout: NodeJS.ReadableStream): Promise<Record<string, string>> {
  for await (const line of createInterface({ input: stdout })) {
    return Object.fromEntries(line.split(" ").map((pair) => pair.split("=", 2)));
  }
  throw new Error("the Snowflake server ended before it was ready");
}

interface Run {
  rows: number;
  seconds: number;
  /** In MB. */
  memory: number;
}

async function takeSnapshot(folder: string, variables: Record<string, string>): Promise<Run> {
  const start = performance.now();
  const child = spawn(process.execPath, [...(await scriptArguments("warehouse")), "snapshot"], {
    cwd: folder,
    env: { ...process.env, ...variables, PULSE_DATA_DIR: folder },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines: string[] = [];
  createInterface({ input: child.stdout }).on("line", (line) => lines.push(line));
  const ended = once(child, "close");
  let memory = 0;
  while (child.exitCode === null && child.pid !== undefined) {
    memory = Math.max(memory, await residentMemory(child.pid).catch(() => 0));
    await delay(lookEvery);
  }
  await ended;
  const seconds = (performance.now() - start) / 1000;
  const rows = Number(/ holds ([\d,]+) rows in 9 tables/.exec(lines.at(-1) ?? "")?.[1]?.replaceAll(",", ""));
  if (child.exitCode !== 0 || Number.isNaN(rows)) throw new Error(`the snapshot failed:\n${lines.join("\n")}`);
  return { rows, seconds, memory };
}
