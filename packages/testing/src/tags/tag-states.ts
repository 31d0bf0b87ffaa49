import type { Payloads, Problem } from "@customer-pulse/contract";
import { type ProblemCode, problemStatus, type WidgetId } from "@customer-pulse/contract/values";
import type { Route } from "playwright-core";

/** What a tag can show instead of, or beside, its figures. */
export const tagStates = ["loading", "ready", "empty", "stale", "unauthorised", "error"] as const;
export type TagState = (typeof tagStates)[number];

/** How a state is brought about: the real service's answer, kept back or changed on its way. */
export interface StateCause {
  /** Filters of the scope, in place of those that the tag is shown with. */
  filters?: Record<string, unknown>;
  answer: (route: Route) => Promise<void>;
}

export const stateCauses: Record<TagState, StateCause> = {
  loading: { answer: async () => {} },
  ready: { answer: (route) => route.continue() },
  empty: { filters: { churnRisk: ["Nowhere"], customerId: ["Nobody"] }, answer: (route) => route.continue() },
  stale: { answer: async (route) => await withMeta(route, { cache: "stale" }) },
  unauthorised: { answer: async (route) => await withProblem(route, "unauthorized") },
  error: { answer: async (route) => await withProblem(route, "warehouse-unavailable") },
};

/** Whom the tags about one customer are about. */
export function focus(id: WidgetId, customerId: string): Record<string, unknown> {
  return id.startsWith("customer-") ? { customerId: [customerId] } : {};
}

/** Somebody with a history: the first customer at risk who has tickets. */
export async function somebodyAtRisk(service: string): Promise<string> {
  const answer = await fetch(
    `${service}/v1/widgets/segment-table?sort=ticketCount&direction=desc&churnRisk=High&pageSize=1`,
  );
  const { data }: { data: Payloads["segment-table"] } = await answer.json();
  const [row] = data.rows;
  if (row === undefined) throw new Error("no generated customer is at risk");
  return row.customerId;
}

/** Answers as the service does, with something else in each answer's `meta`. */
export async function withMeta(route: Route, meta: Record<string, unknown>): Promise<void> {
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
