import { type Context, Hono } from "hono";
import type { Logger } from "pino";
import type { Answers } from "../answers/answers.ts";
import { parseWidgetId } from "../answers/widget-request.ts";
import type { AppEnv } from "../app-env.ts";
import type { Clock } from "../clock.ts";
import { csvExport } from "../export/csv-export.ts";
import { parseExport } from "../export/parse-export.ts";
import { respond } from "../http/respond.ts";
import { logFailure } from "../problems/log-failure.ts";
import { refuseMethod } from "../problems/not-found.ts";
import { toProblemError } from "../problems/to-problem-error.ts";
import { clientLeft } from "./client-left.ts";
import { partStream } from "./part-stream.ts";
import { queryOf } from "./query-of.ts";

/**
 * GET /v1/widgets/:id/export.csv: a widget's full result as CSV. What fails before its first rows is a problem; after
 * that the body breaks off, so that half a file is not taken for a whole one.
 */
export function exportRoutes(answers: Answers, clock: Clock, logger: Logger): Hono<AppEnv> {
  return new Hono<AppEnv>().get("/widgets/:id/export.csv", async (context) => {
    // Asked for its headers alone it would still have to be begun.
    if (context.req.method === "HEAD") return refuseMethod(context, ["GET"]);
    const id = parseWidgetId(context.req.param("id"));
    const { request, settings } = parseExport(id, new URLSearchParams(queryOf(context.req.url)));
    const { signal } = context.req.raw;
    const requestId = context.get("requestId");
    try {
      const { fileName, parts } = await csvExport(answers, request, settings, { clock, asker: { signal, requestId } });
      const first = await parts.next();
      const onError = (error: unknown) => logFailure(logger, toProblemError(error), requestId);
      const { body, finished } = partStream(first.value ?? "", parts, { signal, onError });
      context.set("streamed", finished);
      return respondWithFile(context, fileName, body);
    } catch (error) {
      if (signal.aborted) return clientLeft();
      throw error;
    }
  });
}

function respondWithFile(context: Context<AppEnv>, fileName: string, body: ReadableStream<Uint8Array>): Response {
  const headers = {
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": `attachment; filename="${fileName}"`,
    "Cache-Control": "no-store",
    "X-Accel-Buffering": "no",
  };
  return respond(context, { status: 200, body, headers });
}
