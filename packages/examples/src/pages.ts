import { readFile } from "node:fs/promises";
import { join, normalize } from "node:path";
import { Hono } from "hono";
import { getMimeType } from "hono/utils/mime";

const folder = join(import.meta.dirname, "..");

/** Where the pages say that the service is: where `pnpm start` listens. */
const usualService = "http://localhost:8787";

/** Every example's page at the name of its folder. */
export function createPages(service: string): Hono {
  const pages = new Hono();
  // Browsers ask for one of their own accord.
  pages.get("/favicon.ico", (context) => context.body(null, 204));
  return pages.get("/:example/*", async (context) => {
    const { path } = context.req;
    const file = normalize(path.endsWith("/") ? `${path}index.html` : path);
    const content = await readText(join(folder, file));
    if (content === undefined) return context.notFound();
    const type = getMimeType(file) ?? "text/plain";
    return context.body(content.replaceAll(usualService, service), 200, { "Content-Type": type });
  });
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
