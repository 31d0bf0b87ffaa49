import type { BatchLine, BatchRequest } from "@customer-pulse/contract";
import { dateRanges, knownOrders } from "@customer-pulse/contract/values";
import { buildPages } from "../service/build-pages.ts";
import { dashboardViews } from "./dashboard-views.ts";
import type { Figure, Measurement } from "./measurement.ts";
import { residentMemory } from "./resident-memory.ts";
import { startBenchService } from "./service.ts";
import { percentile } from "./statistics.ts";

const dashboards = 100;

/** Filter changes of each dashboard after it was opened. */
const changes = 4;

/** A hundred readers open the dashboard at once, each in a view of their own, and change its filters in an order of their own. */
export const concurrentDashboards: Measurement = {
  name: "concurrent-dashboards",
  async take(): Promise<Figure[]> {
    await buildPages();
    await using service = await startBenchService();
    const views = await dashboardViews();
    const readers = Array.from({ length: dashboards }, (_, reader) =>
      readDashboard(service.url, reader, views[reader % views.length] ?? []),
    );
    const outcomes = (await Promise.all(readers)).flat();
    const memory = await residentMemory(service.pid);
    const failed = outcomes.filter(({ problem }) => problem !== undefined);
    for (const problem of new Set(failed.map((outcome) => outcome.problem))) console.error(problem);
    return [
      { what: `${dashboards} concurrent dashboards, errors`, value: failed.length, unit: "", budget: { atMost: 0 } },
      {
        what: `${dashboards} concurrent dashboards, the service's resident memory at its peak`,
        value: memory,
        unit: "MB",
        budget: { below: 300 },
      },
      {
        what: `${dashboards} concurrent dashboards, p95 until the last widget's figures`,
        value: percentile(
          outcomes.map(({ took }) => took),
          0.95,
        ),
        unit: "ms",
      },
    ];
  },
};

interface Outcome {
  /** Milliseconds until the answer was complete. */
  took: number;
  /** What went wrong; absent when nothing did. */
  problem?: string;
}

/** Opens the page and its files, then asks for its widgets under one choice of filters after the other. */
async function readDashboard(url: string, reader: number, requests: BatchRequest["requests"]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  outcomes.push(await timed(() => openPage(url)));
  for (let change = 0; change <= changes; change++) {
    const batch = { requests, filters: nthChoice(reader + change * dashboards) };
    outcomes.push(await timed(() => askForWidgets(url, batch)));
  }
  return outcomes;
}

async function timed(work: () => Promise<void>): Promise<Outcome> {
  const start = performance.now();
  try {
    await work();
    return { took: performance.now() - start };
  } catch (error) {
    return { took: performance.now() - start, problem: String(error) };
  }
}

async function openPage(url: string): Promise<void> {
  const html = await fetchText(url);
  const files = [...html.matchAll(/(?:src|href)="([^"#:]+)"/g)].map(([, path]) => new URL(path ?? "", url).href);
  for (const file of files) await fetchText(file);
}

async function fetchText(url: string, init?: RequestInit): Promise<string> {
  const response = await fetch(url, init);
  const body = await response.text();
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return body;
}

/** The nth choice of filters. */
function nthChoice(choice: number): BatchRequest["filters"] {
  const { churnRisk, derivedPersona } = knownOrders;
  const pick = <Value>(values: readonly Value[], index: number) => values[index % values.length];
  const dateRange = pick(dateRanges, choice);
  const persona = pick([undefined, ...derivedPersona], Math.floor(choice / dateRanges.length));
  const risk = pick([undefined, ...churnRisk], Math.floor(choice / dateRanges.length / (derivedPersona.length + 1)));
  return {
    ...(dateRange !== undefined && { dateRange }),
    ...(persona !== undefined && { derivedPersona: [persona] }),
    ...(risk !== undefined && { churnRisk: [risk] }),
  };
}

async function askForWidgets(url: string, batch: BatchRequest): Promise<void> {
  const body = JSON.stringify(batch);
  const headers = { "content-type": "application/json" };
  const text = await fetchText(`${url}/v1/batch`, { method: "POST", headers, body });
  const lines = text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as BatchLine);
  const failed = lines.find((line) => "problem" in line);
  if (failed !== undefined && "problem" in failed) throw new Error(`${failed.problem.code}: ${failed.problem.detail}`);
  if (lines.length !== batch.requests.length + 1) throw new Error(`a batch ended after ${lines.length} lines`);
}
