import type { BatchLine, BatchRequest, Problem } from "@customer-pulse/contract";
import { isWidgetId, questionKey } from "./question.ts";

/** A widget's recorded answers by the key of their question. */
type Recordings = Record<string, Pick<Extract<BatchLine, { data: unknown }>, "data" | "meta">>;

/** Recordings by widget, each file fetched when a story first asks for that widget. */
const files = new Map<string, Promise<Recordings>>();

/**
 * Puts the recorded answers where the data service would be: the page's own `fetch` of `/v1/…` is answered from files that
 * lie beside the catalog. Everything else goes its way.
 */
export function answerFromRecordings(): void {
  const network = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input, document.baseURI);
    if (pathname.endsWith("/v1/batch")) return await answerBatch(String(init?.body), network, init?.signal);
    if (pathname.includes("/v1/")) return Response.json(notRecorded(), { status: 404 });
    return await network(input, init);
  };
}

async function answerBatch(body: string, network: typeof fetch, signal?: AbortSignal | null): Promise<Response> {
  const { requests, filters }: BatchRequest = JSON.parse(body);
  const lines = await Promise.all(
    requests.map(async ({ key, id, options = {} }): Promise<BatchLine> => {
      if (!isWidgetId(id)) return { key, status: 404, problem: notRecorded() };
      const recordings = await recordingsOf(id, network);
      const answer = recordings[questionKey({ id, options, filters: filters ?? {} })];
      return answer === undefined
        ? { key, status: 404, problem: notRecorded() }
        : { key, status: 200, data: answer.data, meta: answer.meta };
    }),
  );
  signal?.throwIfAborted();
  const text = [...lines, { done: true }].map((line) => `${JSON.stringify(line)}\n`).join("");
  return new Response(text, { headers: { "content-type": "application/x-ndjson" } });
}

function recordingsOf(id: string, network: typeof fetch): Promise<Recordings> {
  const known = files.get(id);
  if (known !== undefined) return known;
  const loading = network(new URL(`recorded/${id}.json`, document.baseURI)).then((response) => {
    if (!response.ok) throw new Error(`recorded/${id}.json: status ${response.status}`);
    return response.json() as Promise<Recordings>;
  });
  files.set(id, loading);
  return loading;
}

function notRecorded(): Problem {
  return {
    type: "about:blank",
    title: "Not recorded",
    status: 404,
    detail: "This question was not recorded for the static catalog. `pnpm storybook` asks a real service.",
    code: "not-found",
    requestId: "none: no service was asked",
  };
}
