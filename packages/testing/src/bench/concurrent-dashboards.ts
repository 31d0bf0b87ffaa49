import type { BatchLine, BatchRequest } from "@customer-pulse/contract";
import { dateRanges, knownOrders, kpiMetrics, sentimentBreakdowns } from "@customer-pulse/contract/values";
import { buildPages } from "../service/build-pages.ts";
import type { Figure, Measurement } from "./measurement.ts";
import { residentMemory } from "./resident-memory.ts";
import { startBenchService } from "./service.ts";
import { percentile } from "./statistics.ts";

const dashboards = 100;

/** Filter changes of each dashboard after it was opened. */
const changes = 4;

/** A hundred readers open the dashboard at once and change its filters, each in an order of their own. */
export const concurrentDashboards: Measurement = {
  name: "concurrent-dashboards",
  async take(): Promise<Figure[]> {
    await buildPages();
    await using service = await startBenchService();
    const readers = Array.from({ length: dashboards }, (_, reader) => readDashboard(service.url, reader));
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
async function readDashboard(url: string, reader: number): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  outcomes.push(await timed(() => openPage(url)));
  for (let change = 0; change <= changes; change++) {
    const batch = dashboardBatch(reader + change * dashboards);
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

/** What the dashboard's widgets ask for, under the nth choice of filters. */
function dashboardBatch(choice: number): BatchRequest {
  const cards = kpiMetrics.slice(0, 4).map((metric) => ({ key: metric, id: "kpi-card", options: { metric } }));
  const trends = sentimentBreakdowns.map((by) => ({ key: by, id: "sentiment-trend", options: { by } }));
  const others = ["ticket-priority", "churn-heatmap", "filter-bar"].map((id) => ({ key: id, id }));
  const { churnRisk, derivedPersona } = knownOrders;
  const pick = <Value>(values: readonly Value[], index: number) => values[index % values.length];
  const dateRange = pick(dateRanges, choice);
  const persona = pick([undefined, ...derivedPersona], Math.floor(choice / dateRanges.length));
  const risk = pick([undefined, ...churnRisk], Math.floor(choice / dateRanges.length / (derivedPersona.length + 1)));
  return {
    requests: [...cards, ...trends, ...others],
    filters: {
      ...(dateRange !== undefined && { dateRange }),
      ...(persona !== undefined && { derivedPersona: [persona] }),
      ...(risk !== undefined && { churnRisk: [risk] }),
    },
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
