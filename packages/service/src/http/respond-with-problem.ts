import type { Context } from "hono";
import type { AppEnv } from "../app-env.ts";
import type { ProblemError } from "../problems/problem-error.ts";
import { respond } from "./respond.ts";

/**
 * Answers with problem details (RFC 9457).
 *
 * @param allow the methods that the address takes, for 405.
 */
export function respondWithProblem(context: Context<AppEnv>, error: ProblemError, allow?: string): Response {
  return respond(context, {
    status: error.status,
    body: JSON.stringify(error.toProblem(context.get("requestId"))),
    headers: {
      "Content-Type": "application/problem+json",
      "Cache-Control": "no-store",
      ...(error.retryAfter !== undefined && { "Retry-After": String(error.retryAfter) }),
      ...(allow !== undefined && { Allow: allow }),
    },
  });
}
