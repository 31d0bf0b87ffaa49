import { Hono } from "hono";
import type { Answers } from "../answers/answers.ts";
import type { AppEnv } from "../app-env.ts";
import { ProblemError } from "../problems/problem-error.ts";

const noStore = { "Cache-Control": "no-store" };

/** GET /healthz: the process runs. GET /readyz: the warehouse answers and the service is not shutting down. */
export function healthRoutes(answers: Answers, isShuttingDown: () => boolean): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get("/healthz", (context) => context.json({ status: "ok" }, 200, noStore))
    .get("/readyz", async (context) => {
      if (isShuttingDown()) throw new ProblemError("shutting-down", "The service is shutting down.", { retryAfter: 5 });
      await answers.assertReachable();
      return context.json({ status: "ready" }, 200, noStore);
    });
}
