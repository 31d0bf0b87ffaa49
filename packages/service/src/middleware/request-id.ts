import { randomUUID } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import type { AppEnv } from "../app-env.ts";

const sane = /^[\w.=-]{1,100}$/;

/** Names each request: by the caller's X-Request-Id where that is sane, else by one of our own. */
export function identifyRequest(): MiddlewareHandler<AppEnv> {
  return function identifyRequest(context, next) {
    const given = context.req.header("X-Request-Id");
    context.set("requestId", given !== undefined && sane.test(given) ? given : randomUUID());
    return next();
  };
}
