import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { freePort } from "../service/free-port.ts";
import { type Load, loadOf } from "./load.ts";
import type { Figure, Measurement } from "./measurement.ts";
import { startBenchService } from "./service.ts";
import { percentile } from "./statistics.ts";

/** Times that both are measured; the medians count. */
const rounds = 5;

/** Throughput and latency of a cached widget request, beside an empty Hono route in the same run. */
export const cachedRequests: Measurement = {
  name: "cached-requests",
  async take(): Promise<Figure[]> {
    await using empty = await startEmptyRoute();
    await using service = await startBenchService();
    const widget = `${service.url}/v1/widgets/churn-heatmap`;
    // Short runs first, so that both are compiled and the answer is in the cache.
    await loadOf(empty.url, 1);
    await loadOf(widget, 1);
    // In turns, so that whatever else the machine does slows both alike.
    const ratios: number[] = [];
    const loads: Load[] = [];
    for (let round = 0; round < rounds; round++) {
      const base = await loadOf(empty.url, 2);
      const cached = await loadOf(widget, 2);
      ratios.push(cached.perSecond / base.perSecond);
      loads.push(cached);
    }
    const median = (values: number[]) => percentile(values, 0.5);
    return [
      {
        what: "cached widget request, throughput against an empty route",
        value: median(ratios),
        unit: "",
        budget: { atLeast: 0.4 },
      },
      {
        what: "cached widget request, p95 at 100 connections",
        value: median(loads.map(({ p95 }) => p95)),
        unit: "ms",
        budget: { below: 50 },
      },
      { what: "cached widget requests a second", value: median(loads.map(({ perSecond }) => perSecond)), unit: "" },
    ];
  },
};

async function startEmptyRoute(): Promise<AsyncDisposable & { url: string }> {
  const port = await freePort();
  const child = fork(join(import.meta.dirname, "empty-route.ts"), { env: { ...process.env, PORT: String(port) } });
  const ended = once(child, "exit");
  await Promise.race([once(child, "message"), ended]);
  if (child.exitCode !== null) throw new Error(`the empty route ended with status ${child.exitCode}`);
  return {
    url: `http://127.0.0.1:${port}/`,
    async [Symbol.asyncDispose]() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}
