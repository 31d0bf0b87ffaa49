/**
 * Puts the CDN build under its version too, in `dist/cdn/<version>/`, with the hash of each of its files in `sri.json`:
 * `{ version, entry, integrity: { "customer-pulse.js": "sha384-…", "chunks/….js": "sha384-…" } }`.
 */
import { hash } from "node:crypto";
import { globSync } from "node:fs";
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { sourceManifest } from "./package-json.ts";
import { widgets } from "./paths.ts";

const cdn = join(widgets, "dist", "cdn");
const { version } = await sourceManifest();
const folder = join(cdn, version);
const files = globSync(["customer-pulse.js*", "chunks/*"], { cwd: cdn }).map((path) => path.replaceAll("\\", "/"));

const integrity: Record<string, string> = {};
for (const file of files.sort()) {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await cp(join(cdn, file), join(folder, file));
  if (file.endsWith(".js")) integrity[file] = `sha384-${hash("sha384", await readFile(join(cdn, file)), "base64")}`;
}
const sri = { version, entry: "customer-pulse.js", integrity };
await writeFile(join(folder, "sri.json"), `${JSON.stringify(sri, null, 2)}\n`);
