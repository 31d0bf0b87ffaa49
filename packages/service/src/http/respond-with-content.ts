import type { Context } from "hono";
import type { AppEnv } from "../app-env.ts";
import type { Content } from "./content.ts";
import { etagMatches } from "./etag.ts";
import { type ResponseParts, respond } from "./respond.ts";

export interface ContentResponse extends Pick<ResponseParts, "security"> {
  content: Content;
  /** Weak entity tag: the same content goes out gzipped as well. Null: there is none, and no 304. */
  etag: string | null;
  cacheControl: string;
}

/** Answers 200 with the content, gzipped for those who take it, or 304 when the caller already has it. */
export function respondWithContent(
  context: Context<AppEnv>,
  { content, etag, cacheControl, ...rest }: ContentResponse,
): Response {
  const vary = context.get("crossOrigin") === undefined ? "Accept-Encoding" : "Accept-Encoding, Origin";
  const headers: Record<string, string> = { "Cache-Control": cacheControl, Vary: vary };
  if (etag !== null) {
    headers["ETag"] = etag;
    if (etagMatches(context.req.header("If-None-Match"), etag)) {
      return respond(context, { ...rest, status: 304, headers });
    }
  }
  headers["Content-Type"] = content.type;
  const gzipped = acceptsGzip(context.req.header("Accept-Encoding")) ? content.gzipped() : null;
  if (gzipped !== null) headers["Content-Encoding"] = "gzip";
  return respond(context, { ...rest, status: 200, body: gzipped ?? content.body, headers });
}

/** Whether gzip is named and not refused with `q=0`. */
function acceptsGzip(acceptEncoding: string | undefined): boolean {
  return acceptEncoding !== undefined && /\bgzip\b(?!\s*;\s*q=0(\.0+)?\s*(,|$))/i.test(acceptEncoding);
}
