import type { MiddlewareHandler } from "hono";
import type { AppEnv } from "../app-env.ts";
import { respond } from "./respond.ts";

/** Seconds for which a browser may remember the answer to a preflight. */
const preflightMaxAge = "600";

const preflightHeaders = {
  "Access-Control-Allow-Methods": "GET, HEAD, POST",
  "Access-Control-Allow-Headers": "Content-Type, If-None-Match, X-Request-Id",
  "Access-Control-Max-Age": preflightMaxAge,
};

/** Lets pages of these origins call the API: answers preflights, and has `respond` add what other answers need. */
export function allowOrigins(origins: readonly string[]): MiddlewareHandler<AppEnv> {
  const allowed = new Set(origins);
  return async function allowOrigins(context, next) {
    const origin = context.req.header("Origin");
    const isAllowed = origin !== undefined && allowed.has(origin);
    context.set("crossOrigin", {
      Vary: "Origin",
      ...(isAllowed && {
        "Access-Control-Allow-Origin": origin,
        "Access-Control-Expose-Headers": "Content-Disposition, ETag, Retry-After, X-Request-Id",
      }),
    });
    const isPreflight = context.req.method === "OPTIONS" && context.req.header("Access-Control-Request-Method");
    if (isAllowed && isPreflight) return respond(context, { status: 204, headers: preflightHeaders });
    return next();
  };
}
