import { Hono } from "hono";
import type { Answers } from "../answers/answers.ts";
import type { AppEnv } from "../app-env.ts";
import { respond } from "../http/respond.ts";
import { ProblemError } from "../problems/problem-error.ts";

const health = { status: 200, headers: { "Cache-Control": "no-store", "Content-Type": "application/json" } };

/** GET /healthz: the process runs. GET /readyz: the warehouse answers and the service is not shutting down. */
export function healthRoutes(answers: Answers, isShuttingDown: () => boolean): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get("/healthz", (context) => respond(context, { ...health, body: '{"status":"ok"}' }))
    .get("/readyz", async (context) => {
      if (isShuttingDown()) throw new ProblemError("shutting-down", "The service is shutting down.", { retryAfter: 5 });
      await answers.assertReachable();
      return respond(context, { ...health, body: '{"status":"ready"}' });
    });
}
