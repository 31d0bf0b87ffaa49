import type { MiddlewareHandler } from "hono";
import { cors } from "hono/cors";
import type { AppEnv } from "../app-env.ts";

/** Seconds for which a browser may remember the answer to a preflight. */
const preflightMaxAge = 600;

/** Lets pages of these origins call the API. */
export function allowOrigins(origins: readonly string[]): MiddlewareHandler<AppEnv> {
  return cors({
    origin: [...origins],
    allowMethods: ["GET", "HEAD", "POST"],
    allowHeaders: ["Content-Type", "If-None-Match", "X-Request-Id"],
    exposeHeaders: ["ETag", "Retry-After", "X-Request-Id"],
    maxAge: preflightMaxAge,
  });
}
