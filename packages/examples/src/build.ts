import { join } from "node:path";
import { build } from "vite";

const root = join(import.meta.dirname, "..");

/** Where the built examples lie. */
export const builtFolder: string = join(root, "dist");

/** What the server of the example `server-rendered` imports. */
export const serverPage: string = join(builtFolder, "server", "page.js");

/** Builds the examples that have a build of their own: those of frameworks, and the page that a server draws. */
export async function buildExamples(): Promise<void> {
  await build({ root, logLevel: "warn" });
  await build({
    root,
    logLevel: "warn",
    configFile: false,
    ssr: { noExternal: true },
    build: {
      ssr: "server-rendered/page.ts",
      outDir: "dist/server",
      // One copy of Lit, so that what draws the tags on the server is what they are made with.
      rolldownOptions: { external: [/^lit(\/|$)/, /^@lit-labs\/ssr(\/|$)/] },
    },
  });
}
