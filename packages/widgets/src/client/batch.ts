import type { BatchLine, BatchRequest, Problem, WidgetResponse } from "@customer-pulse/contract";
import type { ScopeFilters } from "../scope/filters.ts";
import type { TokenProvider } from "../scope/scope-store.ts";
import { ndjsonLines } from "./ndjson.ts";
import { WidgetError } from "./widget-error.ts";

export interface Batch {
  endpoint: string;
  token: TokenProvider | undefined;
  filters: ScopeFilters;
  requests: BatchRequest["requests"];
}

/** Hears each part of the answer as it arrives. */
export interface BatchListener {
  answer(key: string, response: WidgetResponse): void;
  fail(key: string, error: WidgetError): void;
}

/**
 * Sends one batch and hands out its lines in the order in which they arrive.
 *
 * @throws {WidgetError} when the batch as a whole failed or ended early; the signal's reason when aborted.
 */
export async function sendBatch(batch: Batch, listener: BatchListener, signal: AbortSignal): Promise<void> {
  const response = await post(batch, signal);
  if (!response.ok || response.body === null) throw WidgetError.fromProblem(await readProblem(response));
  let done = false;
  try {
    for await (const line of ndjsonLines(response.body)) {
      const part = line as BatchLine;
      // Read on to the body's own end: to break it off here would cost the connection.
      if ("done" in part) done = true;
      else if ("problem" in part) listener.fail(part.key, WidgetError.fromProblem(part.problem));
      else listener.answer(part.key, { data: part.data, meta: part.meta });
    }
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof SyntaxError) throw invalidAnswer(error);
    throw new WidgetError("incomplete-answer", "The connection to the data service broke off.", { cause: error });
  }
  if (!done) throw new WidgetError("incomplete-answer", "The data service ended its answer early.");
}

async function post(batch: Batch, signal: AbortSignal): Promise<Response> {
  const send = async (reason: "first" | "refused") => {
    const headers = new Headers({ "content-type": "application/json", accept: "application/x-ndjson" });
    if (batch.token !== undefined) headers.set("authorization", `Bearer ${await batch.token(reason)}`);
    return await fetch(`${batch.endpoint}/v1/batch`, {
      method: "POST",
      headers,
      body: JSON.stringify({ requests: batch.requests, filters: batch.filters }),
      signal,
    });
  };
  try {
    const response = await send("first");
    // A token may run out while the page stands open: ask its owner for another one, once.
    return response.status === 401 && batch.token !== undefined ? await send("refused") : response;
  } catch (error) {
    signal.throwIfAborted();
    throw new WidgetError("network", `The data service at ${batch.endpoint} cannot be reached.`, { cause: error });
  }
}

async function readProblem(response: Response): Promise<Problem> {
  try {
    const problem = (await response.json()) as Partial<Problem> | null;
    if (typeof problem?.code === "string" && typeof problem.detail === "string") return problem as Problem;
  } catch (error) {
    throw invalidAnswer(error, response.status);
  }
  throw invalidAnswer(undefined, response.status);
}

function invalidAnswer(cause: unknown, status?: number): WidgetError {
  const answer = status === undefined ? "an answer that cannot be read" : `status ${status}`;
  return new WidgetError("invalid-answer", `The data service gave ${answer}. Check the endpoint.`, { cause });
}
