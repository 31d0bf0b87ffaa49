import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Problem } from "@customer-pulse/contract";
import { type ProblemCode, problemStatus, type WidgetId } from "@customer-pulse/contract/values";
import type { Browser, Route } from "playwright-core";
import { root } from "../paths.ts";
import { openTag, pictured } from "./tag-page.ts";

/** Pictures to look at, not to keep. */
const folder = join(root, ".cache", "pictures", "states");

/** How each state is brought about: the real service's answer, kept back or changed on its way. */
const states: Record<string, { filters?: Record<string, unknown>; answer: (route: Route) => Promise<void> }> = {
  loading: { answer: async () => {} },
  ready: { answer: (route) => route.continue() },
  empty: { filters: { churnRisk: ["Nowhere"], customerId: ["Nobody"] }, answer: (route) => route.continue() },
  stale: { answer: async (route) => await withMeta(route, { cache: "stale" }) },
  unauthorised: { answer: async (route) => await withProblem(route, "unauthorized") },
  error: { answer: async (route) => await withProblem(route, "warehouse-unavailable") },
};

/** Takes a picture of every tag in every state, light, dark and 320 px wide. */
export async function takeStates(browser: Browser, service: string, customerId: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const id of pictured) {
    for (const [state, { filters, answer }] of Object.entries(states)) {
      for (const look of [
        { colorScheme: "light" },
        { colorScheme: "dark" },
        { colorScheme: "light", width: 288 },
      ] as const) {
        const name = `${id}-${state}-${"width" in look ? "320" : look.colorScheme}.png`;
        await takeState(browser, service, id, join(folder, name), {
          ...look,
          answer,
          filters: filters ?? focus(id, customerId),
        });
      }
    }
    console.log(id);
  }
  console.log(`pictures of every state are in ${folder}`);
}

/** Whom the tags about one customer are about. */
export function focus(id: WidgetId, customerId: string): Record<string, unknown> {
  return id.startsWith("customer-") ? { customerId: [customerId] } : {};
}

async function takeState(
  browser: Browser,
  service: string,
  id: WidgetId,
  path: string,
  { answer, ...options }: Parameters<typeof openTag>[3] & { answer: (route: Route) => Promise<void> },
): Promise<void> {
  const page = await openTag(browser, service, id, {
    ...options,
    prepare: (prepared) => prepared.route("**/v1/batch", answer),
  });
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  await page.waitForLoadState(path.includes("-loading-") ? "load" : "networkidle");
  await page.screenshot({ path, animations: "disabled", fullPage: true });
  await page.close();
}

async function withMeta(route: Route, meta: Record<string, unknown>): Promise<void> {
  const response = await route.fetch();
  const lines = (await response.text()).trim().split("\n");
  const changed = lines.map((line) => {
    const parsed = JSON.parse(line);
    return JSON.stringify("meta" in parsed ? { ...parsed, meta: { ...parsed.meta, ...meta } } : parsed);
  });
  await route.fulfill({ response, body: `${changed.join("\n")}\n` });
}

async function withProblem(route: Route, code: ProblemCode): Promise<void> {
  const problem = {
    type: "about:blank",
    title: code,
    status: problemStatus[code],
    detail: "Snowflake does not answer. Try again in a minute.",
    code,
    requestId: "00000000-0000-4000-8000-000000000000",
  };
  await route.fulfill({
    status: problem.status,
    contentType: "application/problem+json",
    body: JSON.stringify(problem satisfies Omit<Problem, "errors">),
  });
}
