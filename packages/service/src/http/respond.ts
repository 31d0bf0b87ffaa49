import type { Context } from "hono";
import type { AppEnv } from "../app-env.ts";
import { dataHeaders } from "./security-headers.ts";

export interface ResponseParts {
  status: number;
  body?: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | null;
  headers?: Readonly<Record<string, string>>;
  /** Replaces the headers that answers with data carry. */
  security?: Readonly<Record<string, string>>;
}

/**
 * Makes every answer of the service, with all its headers at once. They stay a plain record on purpose: middleware
 * that reads or sets headers afterwards would turn them into a Headers object, which costs more than the rest of a
 * cached answer.
 */
export function respond(
  context: Context<AppEnv>,
  { status, body = null, headers, security = dataHeaders }: ResponseParts,
): Response {
  return new Response(body, {
    status,
    headers: { ...security, ...context.get("crossOrigin"), ...headers, "X-Request-Id": context.get("requestId") },
  });
}
