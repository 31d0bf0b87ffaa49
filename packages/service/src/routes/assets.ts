import { Hono } from "hono";
import type { AppEnv } from "../app-env.ts";
import type { Asset, AssetFolder, Assets } from "../assets/asset.ts";
import { cdnHeaders, pageHeaders } from "../http/security-headers.ts";
import { ProblemError } from "../problems/problem-error.ts";
import { respondWithAsset } from "./respond-with-asset.ts";

/** GET /cdn/…: the CDN build. GET / and a route for each further file: the dashboard. */
export function assetRoutes({ dashboard, cdn }: Assets): Hono<AppEnv> {
  const routes = new Hono<AppEnv>().get("/cdn/*", (context) => {
    const asset = find(cdn, context.req.path.slice("/cdn/".length), "The CDN build");
    return respondWithAsset(context, asset, cdnHeaders);
  });
  routes.get("/", (context) => respondWithAsset(context, find(dashboard, "index.html", "The dashboard"), pageHeaders));
  // A route a file, not `/*`: other addresses keep their own answers, such as 405 with the methods that they take.
  for (const [name, asset] of dashboard ?? []) {
    routes.get(`/${name}`, (context) => respondWithAsset(context, asset, pageHeaders));
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
