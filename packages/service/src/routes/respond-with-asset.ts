import type { Context } from "hono";
import type { AppEnv } from "../app-env.ts";
import type { Asset } from "../assets/asset.ts";
import { respondWithContent } from "../http/respond-with-content.ts";

const oneYear = "public, max-age=31536000, immutable";
const askEveryTime = "public, no-cache";

/** Answers with a built file, which browsers keep for as long as its name means its content. */
export function respondWithAsset(
  context: Context<AppEnv>,
  { content, etag, immutable }: Asset,
  security: Readonly<Record<string, string>>,
): Response {
  return respondWithContent(context, { content, etag, cacheControl: immutable ? oneYear : askEveryTime, security });
}
