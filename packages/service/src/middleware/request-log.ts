import type { MiddlewareHandler } from "hono";
import type { Logger } from "pino";
import type { AppEnv } from "../app-env.ts";

/**
 * Writes one line a request: method, path, status, duration in milliseconds, requestId. The query string and the body
 * hold filter values, which may name customers, and are never logged.
 */
export function requestLog(logger: Logger): MiddlewareHandler<AppEnv> {
  return async function requestLog(context, next) {
    const started = performance.now();
    await next();
    const line = { requestId: context.get("requestId"), method: context.req.method, path: context.req.path };
    const status = context.res.status;
    const write = () => logger.info({ ...line, status, ms: Math.round((performance.now() - started) * 10) / 10 });
    const streamed = context.get("streamed");
    if (streamed === undefined) write();
    else streamed.then(write, write);
  };
}
