import { type Context, Hono } from "hono";
import type { AppEnv } from "../app-env.ts";
import type { Asset, AssetFolder, Assets } from "../assets/asset.ts";
import { ProblemError } from "../problems/problem-error.ts";
import { etagMatches } from "./etag.ts";

const oneYear = "public, max-age=31536000, immutable";
const askEveryTime = "public, no-cache";

/** Host pages on other origins load the widgets, as modules and with integrity hashes: both need CORS. */
const forAnyOrigin = { "Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin" };

/** GET /cdn/…: the CDN build. GET / and a route for each further file: the dashboard. */
export function assetRoutes({ dashboard, cdn }: Assets): Hono<AppEnv> {
  const routes = new Hono<AppEnv>().get("/cdn/*", (context) => {
    const asset = find(cdn, context.req.path.slice("/cdn/".length), "The CDN build");
    return respondWithAsset(context, asset, forAnyOrigin);
  });
  routes.get("/", (context) => respondWithAsset(context, find(dashboard, "index.html", "The dashboard"), {}));
  // A route a file, not `/*`: other addresses keep their own answers, such as 405 with the methods that they take.
  for (const [name, asset] of dashboard ?? []) {
    routes.get(`/${name}`, (context) => respondWithAsset(context, asset, {}));
  }
  return routes;
}

function find(folder: AssetFolder | null, name: string, what: string): Asset {
  if (folder === null) {
    throw new ProblemError("not-found", `${what} is not built. Run \`pnpm build\`, then start the service again.`);
  }
  const asset = folder.get(name);
  if (asset === undefined) throw new ProblemError("not-found", "There is no such file.");
  return asset;
}

function respondWithAsset(context: Context<AppEnv>, asset: Asset, extra: Record<string, string>): Response {
  const headers: Record<string, string> = {
    "Cache-Control": asset.immutable ? oneYear : askEveryTime,
    ETag: asset.etag,
    Vary: "Accept-Encoding",
    ...extra,
  };
  if (etagMatches(context.req.header("If-None-Match"), asset.etag)) return context.body(null, 304, headers);
  headers["Content-Type"] = asset.contentType;
  if (asset.gzip !== null && acceptsGzip(context.req.header("Accept-Encoding"))) {
    headers["Content-Encoding"] = "gzip";
    return context.body(asset.gzip, 200, headers);
  }
  return context.body(asset.body, 200, headers);
}

/** Whether gzip is named and not refused with `q=0`. */
function acceptsGzip(acceptEncoding: string | undefined): boolean {
  return acceptEncoding !== undefined && /\bgzip\b(?!\s*;\s*q=0(\.0+)?\s*(,|$))/i.test(acceptEncoding);
}
