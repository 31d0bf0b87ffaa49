import type { MiddlewareHandler } from "hono";
import type { AppEnv } from "../app-env.ts";
import { ProblemError } from "../problems/problem-error.ts";
import { isLoopback } from "../server/loopback.ts";

/**
 * Answers under this machine's own names only. Without sign-in the address is the only guard, and a page from elsewhere
 * can point a name of its own at it (DNS rebinding): its browser would then count our answers as that page's.
 */
export function refuseForeignHost(): MiddlewareHandler<AppEnv> {
  return function refuseForeignHost(context, next) {
    const host = context.req.header("Host");
    if (host !== undefined && !isLoopback(withoutPort(host))) {
      throw new ProblemError("invalid-request", "This service answers on localhost only, whatever name leads to it.");
    }
    return next();
  };
}

function withoutPort(host: string): string {
  return host
    .replace(/:\d+$/, "")
    .replace(/^\[(.*)\]$/, "$1")
    .toLowerCase();
}
