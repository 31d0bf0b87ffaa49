/**
 * Builds what is published: `node build/main.ts [FOLDER]`, by default in `dist/package`. The CDN build is vite's own, with
 * `vite.config.ts`.
 */
import { existsSync } from "node:fs";
import { copyFile, cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { writeDeclarations } from "./declarations.ts";
import { writeToolFiles } from "./manifest/write.ts";
import { writeModules } from "./modules.ts";
import { publishedDependencies, sourceManifest, writePackageJson } from "./package-json.ts";
import { root, widgets } from "./paths.ts";
import { publishedReadme } from "./readme.ts";

const folder = resolve(process.argv[2] ?? join(widgets, "dist", "package"));
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const dependencies = Object.keys(await publishedDependencies(await sourceManifest()));
await Promise.all([
  writeModules(folder, dependencies),
  writeDeclarations(folder),
  writeToolFiles(folder),
  copyThemes(),
  copyDocuments(),
]);
// Last: it lists what is there.
await writePackageJson(folder);

async function copyThemes(): Promise<void> {
  const themes = join(widgets, "src", "themes");
  if (!existsSync(themes)) return;
  await cp(themes, join(folder, "themes"), { recursive: true, filter: (path) => !path.endsWith(".ts") });
}

async function copyDocuments(): Promise<void> {
  await writeFile(join(folder, "README.md"), publishedReadme(await readFile(join(widgets, "README.md"), "utf8")));
  await copyFile(join(root, "LICENSE"), join(folder, "LICENSE"));
}
