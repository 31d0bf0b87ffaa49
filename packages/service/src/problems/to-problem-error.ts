import { WarehouseError } from "@customer-pulse/warehouse";
import { ProblemError } from "./problem-error.ts";

/** Seconds after which a caller may ask a failed warehouse again, where the failure does not say it. */
const defaultRetryAfter = 5;

/** The answer to any failure. What is not meant for callers (an engine's message, a bug) becomes `internal`. */
export function toProblemError(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof WarehouseError) return fromWarehouse(error);
  return internal(error);
}

function fromWarehouse(error: WarehouseError): ProblemError {
  switch (error.code) {
    case "unavailable":
      return new ProblemError("warehouse-unavailable", "The warehouse gave no answer. Try again in a few seconds.", {
        retryAfter: retryAfterOf(error),
        cause: error,
      });
    case "timeout":
      return new ProblemError(
        "query-timeout",
        "The warehouse did not answer in time. Try again, or choose a shorter date range.",
        { retryAfter: retryAfterOf(error), cause: error },
      );
    case "too-many-streams":
      return new ProblemError("too-many-exports", "As many exports run as may at once. Try again in a few seconds.", {
        retryAfter: retryAfterOf(error),
        cause: error,
      });
    case "invalid-result":
      return internal(error);
  }
}

/** In whole seconds, at least one: zero would have every client come back at once. */
function retryAfterOf({ retryAfterMs }: WarehouseError): number {
  return retryAfterMs === undefined ? defaultRetryAfter : Math.max(1, Math.ceil(retryAfterMs / 1_000));
}

function internal(cause: unknown): ProblemError {
  return new ProblemError(
    "internal",
    "The service met an error that it did not expect. Its log has the details under this requestId.",
    { cause },
  );
}
