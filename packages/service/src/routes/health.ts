import { Hono } from "hono";
import type { Answers } from "../answers/answers.ts";
import type { AppEnv } from "../app-env.ts";
import { respond } from "../http/respond.ts";
import { ProblemError } from "../problems/problem-error.ts";

const health = { status: 200, headers: { "Cache-Control": "no-store", "Content-Type": "application/json" } };

/**
 * GET /healthz: the process runs. GET /readyz: the service is not shutting down, and the warehouse answers or something
 * stands in for it; which of these holds is in the body.
 */
export function healthRoutes(answers: Answers, isShuttingDown: () => boolean): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get("/healthz", (context) => respond(context, { ...health, body: '{"status":"ok"}' }))
    .get("/readyz", async (context) => {
      if (isShuttingDown()) throw new ProblemError("shutting-down", "The service is shutting down.", { retryAfter: 5 });
      const readiness = await answers.readiness(context.get("requestId"));
      return respond(context, { ...health, body: JSON.stringify(readiness) });
    });
}
