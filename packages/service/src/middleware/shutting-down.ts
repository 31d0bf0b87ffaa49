import type { MiddlewareHandler } from "hono";
import type { AppEnv } from "../app-env.ts";
import { ProblemError } from "../problems/problem-error.ts";

/** Turns new requests away while the service shuts down; a kept-alive connection may still bring some. */
export function refuseWhileShuttingDown(isShuttingDown: () => boolean): MiddlewareHandler<AppEnv> {
  return function refuseWhileShuttingDown(_context, next) {
    if (isShuttingDown()) {
      throw new ProblemError("shutting-down", "The service is shutting down. Try again in a few seconds.", {
        retryAfter: 5,
      });
    }
    return next();
  };
}
