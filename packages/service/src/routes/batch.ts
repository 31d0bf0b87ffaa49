import type { ValidFilters } from "@customer-pulse/contract";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Logger } from "pino";
import type { Answers, Asker } from "../answers/answers.ts";
import { parseWidgetId } from "../answers/widget-request.ts";
import type { AppEnv } from "../app-env.ts";
import { parseOptions, refuseParameters } from "../filters/parse.ts";
import { respond } from "../http/respond.ts";
import { logFailure } from "../problems/log-failure.ts";
import { ProblemError } from "../problems/problem-error.ts";
import { toProblemError } from "../problems/to-problem-error.ts";
import { type BatchItem, parseBatch } from "./batch-body.ts";
import { lineStream } from "./line-stream.ts";
import { queryOf } from "./query-of.ts";

/** Largest body in bytes: room for every filter with as many values as it may carry. */
const maxBodyBytes = 2 * 1024 * 1024;

/**
 * POST /v1/batch: up to 50 widgets under one set of filters, answered as NDJSON in order of completion. A request that
 * fails has a line with its problem; the last line is `{"done":true}`. A client that leaves aborts what only it awaits.
 */
export function batchRoutes(answers: Answers, logger: Logger): Hono<AppEnv> {
  return new Hono<AppEnv>().post(
    "/batch",
    async (context, next) => {
      refuseParameters(new URLSearchParams(queryOf(context.req.url)));
      requireJson(context.req.header("Content-Type"));
      await next();
    },
    bodyLimit({ maxSize: maxBodyBytes, onError: refuseLargeBody }),
    async (context) => {
      const { requests, filters } = parseBatch(await context.req.text());
      const { body, finished } = lineStream((write, signal) =>
        Promise.all(
          requests.map(async (item) =>
            write(await lineOf(item, filters, { signal, requestId: context.get("requestId") })),
          ),
        ).then(() => write('{"done":true}')),
      );
      context.set("streamed", finished);
      return respond(context, { status: 200, body, headers: streamHeaders });
    },
  );

  async function lineOf({ key, id, options }: BatchItem, filters: ValidFilters, asker: Asker): Promise<string> {
    try {
      const widgetId = parseWidgetId(id);
      const request = { id: widgetId, options: parseOptions(widgetId, options ?? {}), filters };
      const question = JSON.stringify(request);
      const { text } = answers.reuse(question) ?? (await answers.answer(question, request, asker));
      // The answer is JSON text already: its fields are taken over as they stand.
      return `{"key":${JSON.stringify(key)},"status":200,${text.slice(1)}`;
    } catch (error) {
      // Nobody reads the line of a client that has left.
      if (asker.signal.aborted) throw error;
      const problem = toProblemError(error);
      logFailure(logger, problem, asker.requestId);
      return JSON.stringify({ key, status: problem.status, problem: problem.toProblem(asker.requestId) });
    }
  }
}

/** Proxies are asked not to hold lines back; the lines are not compressed, because gzip would do just that. */
const streamHeaders = {
  "Content-Type": "application/x-ndjson; charset=utf-8",
  "Cache-Control": "no-store",
  "X-Accel-Buffering": "no",
};

function requireJson(contentType: string | undefined): void {
  const type = contentType?.split(";")[0]?.trim().toLowerCase();
  if (type === "application/json") return;
  throw new ProblemError("unsupported-media-type", "Send the batch with Content-Type: application/json.");
}

function refuseLargeBody(): never {
  throw new ProblemError("body-too-large", `A batch may be ${maxBodyBytes} bytes long.`);
}
