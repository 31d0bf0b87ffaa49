import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { type Context, Hono } from "hono";
import { getMimeType } from "hono/utils/mime";
import { policyByHost, policyByNonce } from "../strict-csp/policy.ts";
import { builtFolder, serverPage } from "./build.ts";

const require = createRequire(import.meta.url);
const folder = join(import.meta.dirname, "..");

/** Where the pages say that the service is: where `pnpm start` listens. */
const usualService = "http://localhost:8787";

/** Every example's page at the name of its folder. */
export function createPages(service: string): Hono {
  const pages = new Hono();

  function send(context: Context, file: string, text: string): Response {
    const type = getMimeType(file) ?? "application/octet-stream";
    return context.body(text.replaceAll(usualService, service), 200, { "Content-Type": type });
  }

  /** Files of a folder, under the paths that they have in it. */
  function serveFrom(origin: string) {
    return async (context: Context) => {
      const { path } = context.req;
      const file = path.endsWith("/") ? `${path}index.html` : path;
      const text = await readText(join(origin, file));
      return text === undefined ? context.notFound() : send(context, file, text);
    };
  }

  // Browsers ask for one of their own accord.
  pages.get("/favicon.ico", (context) => context.body(null, 204));

  pages.get("/server-rendered/", async (context) => {
    const { renderPage }: typeof import("../server-rendered/page.ts") = await import(serverPage);
    return send(context, "index.html", await renderPage());
  });

  for (const [path, policy] of [
    ["/strict-csp/", policyByNonce],
    ["/strict-csp/by-host", policyByHost],
  ] as const) {
    pages.get(path, async (context) => {
      const nonce = randomBytes(16).toString("base64");
      context.header("Content-Security-Policy", policy(service, nonce));
      const text = await readFile(join(folder, "strict-csp", "index.html"), "utf8");
      return send(context, "index.html", text.replaceAll("%nonce%", nonce));
    });
  }

  pages.get("/old-portal/jquery.js", async (context) => {
    const path = require.resolve("jquery");
    return send(context, path, await readFile(path, "utf8"));
  });

  for (const path of ["/react/*", "/vue/*", "/assets/*"]) pages.get(path, serveFrom(builtFolder));
  return pages.get("/:example/*", serveFrom(folder));
}

/** A file's text; undefined where there is no such file. */
async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
