import type { Context } from "hono";
import type { AppEnv } from "../app-env.ts";
import type { ProblemError } from "./problem-error.ts";

/** Answers with problem details (RFC 9457). */
export function respondWithProblem(context: Context<AppEnv>, error: ProblemError): Response {
  const problem = error.toProblem(context.get("requestId"));
  const headers: Record<string, string> = {
    "Content-Type": "application/problem+json",
    "Cache-Control": "no-store",
    ...(error.retryAfter !== undefined && { "Retry-After": String(error.retryAfter) }),
  };
  return context.body(JSON.stringify(problem), error.status, headers);
}
