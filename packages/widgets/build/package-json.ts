import { existsSync, globSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { moduleEntries, templateEntries } from "./entries.ts";
import { root, widgets } from "./paths.ts";

/** What is read of this workspace package's own package.json. */
interface SourceManifest {
  name: string;
  version: string;
  description: string;
  keywords: string[];
  license: string;
  dependencies: Record<string, string>;
  sideEffects: string[];
}

/** The folder's package.json, from which the published one is made. */
export async function sourceManifest(): Promise<SourceManifest> {
  return JSON.parse(await readFile(join(widgets, "package.json"), "utf8"));
}

/** Packages that the published one needs, with their versions. */
export async function publishedDependencies({ dependencies }: SourceManifest): Promise<Record<string, string>> {
  const catalog = await readFile(join(root, "pnpm-workspace.yaml"), "utf8");
  const names = Object.keys(dependencies).filter((name) => !name.startsWith("@customer-pulse/"));
  return Object.fromEntries(names.map((name) => [name, versionIn(catalog, name)]));
}

function versionIn(catalog: string, name: string): string {
  const version = new RegExp(`^ {2}"?${name}"?: (\\S+)$`, "m").exec(catalog)?.[1];
  if (version === undefined) throw new Error(`pnpm-workspace.yaml has no version of ${name}`);
  return version;
}

/**
 * Writes the package's package.json for the files that stand beside it.
 *
 * @param folder - where the package is made.
 */
export async function writePackageJson(folder: string): Promise<void> {
  const source = await sourceManifest();
  const { name, version, description, keywords, license } = source;
  const manifest = {
    name,
    version,
    description,
    keywords,
    license,
    type: "module",
    exports: { ...moduleExports(), ...templateExports(), ...fileExports(folder) },
    ...toolFields(folder),
    sideEffects: sideEffects(source.sideEffects, folder),
    dependencies: await publishedDependencies(source),
    // Only who imports `./react` or `./vue` has them.
    peerDependencies: { "@types/react": ">=19", vue: ">=3.5" },
    peerDependenciesMeta: { "@types/react": { optional: true }, vue: { optional: true } },
    engines: { node: ">=20" },
  };
  await writeFile(join(folder, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** `types` first: the first condition that holds is taken. */
function moduleExports() {
  return Object.fromEntries(
    Object.entries(moduleEntries()).map(([entry, module]) => {
      const path = `./${module.replace(/\.ts$/, "")}`;
      return [entry, { types: `${path}.d.ts`, default: `${path}.js` }];
    }),
  );
}

function templateExports() {
  return Object.fromEntries(
    templateEntries.map((entry) => [`./${entry}`, { types: `./${entry}.d.ts`, default: `./${entry}.js` }]),
  );
}

/** Files that are no modules: themes, and what tools read. */
function fileExports(folder: string) {
  const files = ["custom-elements.json", "vscode.html-custom-data.json", "web-types.json", "package.json"];
  const themes = globSync("themes/*.css", { cwd: folder }).map((path) => path.replaceAll("\\", "/"));
  return Object.fromEntries(
    [...themes.sort(), ...files.filter((file) => file === "package.json" || existsSync(join(folder, file)))].map(
      (file) => [`./${file}`, `./${file}`],
    ),
  );
}

/** Where editors and catalogs find the description of the tags. */
function toolFields(folder: string) {
  const has = (file: string) => existsSync(join(folder, file));
  return {
    ...(has("custom-elements.json") && { customElements: "custom-elements.json" }),
    ...(has("web-types.json") && { "web-types": "./web-types.json" }),
  };
}

/** The source's list in the package's own paths, without what is not in it. */
function sideEffects(sources: readonly string[], folder: string): string[] {
  const modules = sources
    .map((pattern) => pattern.replace(/^\.\/src\//, "./").replace(/\.ts$/, ".js"))
    .filter((pattern) => globSync(pattern, { cwd: folder }).length > 0);
  return [...modules, "./themes/*.css"];
}
