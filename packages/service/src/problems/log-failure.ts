import type { Logger } from "pino";
import { causesOf } from "./causes.ts";
import type { ProblemError } from "./problem-error.ts";

/** Logs what went wrong inside the service. A caller's own mistakes are in the request's line already. */
export function logFailure(logger: Logger, problem: ProblemError, requestId: string): void {
  if (problem.status < 500 || problem.code === "shutting-down") return;
  logger.error({ requestId, code: problem.code, causes: causesOf(problem.cause) }, "a request failed");
}
