import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { type Answer, send } from "./answers.ts";
import type { Fault } from "./faults.ts";

const page = Buffer.from("<!DOCTYPE html><title>Something went wrong</title><p>Try again later.</p>");
const html = { "content-type": "text/html" };

/**
 * Answers as the fault has it.
 *
 * @param right - makes the answer that there would be without the fault; called only when it is needed.
 * @param over - aborted when the fault ends.
 * @param gone - aborted when the client has gone.
 */
export async function answerWithFault(
  { kind, delayMs = 1000, retryAfterSeconds = 1 }: Fault,
  right: () => Promise<Answer>,
  response: ServerResponse,
  over: AbortSignal,
  gone: AbortSignal,
): Promise<void> {
  const end = AbortSignal.any([over, gone]);
  switch (kind) {
    case "503":
      return send(response, { status: 503, headers: html, body: page });
    case "429":
      return send(response, {
        status: 429,
        headers: { ...html, "retry-after": String(retryAfterSeconds) },
        body: page,
      });
    case "garbage":
      return send(response, { status: 200, headers: html, body: page });
    case "broken-json": {
      const { status, headers, body } = await right();
      return send(response, { status, headers, body: body.subarray(0, body.length / 2) });
    }
    case "cut-off":
      return sendHalf(response, await right());
    case "hang":
      if (!end.aborted) await once(end, "abort");
      response.destroy();
      return;
    case "slow":
      await delay(delayMs, undefined, { signal: end }).catch(() => undefined);
      return send(response, await right());
    default:
      return send(response, await right());
  }
}

/** Promises the whole answer, sends half of it and cuts the socket. */
function sendHalf(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { ...headers, "content-length": body.length });
  response.write(body.subarray(0, Math.max(1, body.length / 2)), () => response.destroy());
}
