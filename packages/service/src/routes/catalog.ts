import { hash } from "node:crypto";
import { Hono } from "hono";
import type { AppEnv } from "../app-env.ts";
import type { Asset, StoredFolder } from "../assets/asset.ts";
import { respond } from "../http/respond.ts";
import { catalogHeaders } from "../http/security-headers.ts";
import { ProblemError } from "../problems/problem-error.ts";
import { respondWithAsset } from "./respond-with-asset.ts";

/** GET /storybook/…: the catalog of the tags, with its recorded answers. */
export function catalogRoutes(catalog: StoredFolder | null): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get("/storybook", (context) => respond(context, { status: 302, headers: { Location: "/storybook/" } }))
    .get("/storybook/*", async (context) => {
      if (catalog === null) {
        throw new ProblemError(
          "not-found",
          "The catalog is not built. Run `pnpm build`, then start the service again.",
        );
      }
      const name = context.req.path.slice("/storybook/".length) || "index.html";
      const asset = await catalog.read(name);
      if (asset === undefined) throw new ProblemError("not-found", "There is no such file.");
      return respondWithAsset(context, asset, catalogHeaders(name.endsWith(".html") ? inlineScripts(asset) : []));
    });
}

/** The hashes of the scripts that stand in a page itself. */
function inlineScripts({ content }: Asset): string[] {
  const page = typeof content.body === "string" ? content.body : new TextDecoder().decode(content.body);
  return [...page.matchAll(/<script(?![^>]*\bsrc=)[^>]*>(.*?)<\/script>/gs)].map(
    ([, script = ""]) => `sha256-${hash("sha256", script, "base64")}`,
  );
}
