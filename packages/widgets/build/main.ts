/** Builds what is published, in `dist/package`. The CDN build is vite's own, with `vite.config.ts`. */
import { globSync } from "node:fs";
import { copyFile, cp, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { writeDeclarations } from "./declarations.ts";
import { writeToolFiles } from "./manifest/write.ts";
import { writeModules } from "./modules.ts";
import { publishedDependencies, sourceManifest, writePackageJson } from "./package-json.ts";
import { published, root, widgets } from "./paths.ts";

await rm(published, { recursive: true, force: true });
await mkdir(published, { recursive: true });
const dependencies = Object.keys(await publishedDependencies(await sourceManifest()));
await Promise.all([writeModules(dependencies), writeDeclarations(), writeToolFiles(), copyThemes(), copyDocuments()]);
// Last: it lists what is there.
await writePackageJson();

async function copyThemes(): Promise<void> {
  if (globSync("src/themes/*.css", { cwd: widgets }).length === 0) return;
  await cp(join(widgets, "src", "themes"), join(published, "themes"), {
    recursive: true,
    filter: (path) => !path.endsWith(".ts"),
  });
}

async function copyDocuments(): Promise<void> {
  await copyFile(join(widgets, "README.md"), join(published, "README.md"));
  await copyFile(join(root, "LICENSE"), join(published, "LICENSE"));
}
