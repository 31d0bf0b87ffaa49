import type { BatchLine, BatchRequest, WidgetResponse } from "@customer-pulse/contract";
import type { ScopeFilters } from "../scope/filters.ts";
import { ndjsonLines } from "./ndjson.ts";
import { brokeOff, invalidAnswer, type Sender, send } from "./send.ts";
import { WidgetError } from "./widget-error.ts";

export interface Batch extends Sender {
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
  const { requests, filters } = batch;
  const headers = { "content-type": "application/json", accept: "application/x-ndjson" };
  const init = { method: "POST", headers, body: JSON.stringify({ requests, filters }) };
  const response = await send(batch, "/v1/batch", init, signal);
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
    throw brokeOff(error);
  }
  if (!done) throw new WidgetError("incomplete-answer", "The data service ended its answer early.");
}
