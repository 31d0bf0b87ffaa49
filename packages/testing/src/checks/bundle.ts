import { join } from "node:path";
import { build, loadConfigFromFile, type Plugin } from "vite";
import { root } from "../paths.ts";

/** One file of a bundle. */
export interface BundledFile {
  name: string;
  code: string;
  /** Whether the page loads it at once; the others wait for an `import()`. */
  isEntry: boolean;
  /** Files that are loaded together with it. */
  imports: string[];
  /** The modules in it, as absolute paths. */
  modules: string[];
}

/**
 * Bundles source text for the page, minified as for a release, without writing anything.
 *
 * @param source - a module; it resolves imports as a module of `packages/widgets` does.
 * @param plugins - what to change on the way. Default: nothing.
 * @param installed - a folder of other packages to import from, which our own build's plugins know nothing of. Default:
 *   `packages/widgets`.
 */
export async function bundle(
  source: string,
  plugins: readonly Plugin[] = [],
  installed?: string,
): Promise<BundledFile[]> {
  const folder = join(root, "packages", "widgets");
  const entry = join(installed ?? join(folder, "src"), "bundle-entry.virtual.ts");
  const environment = { command: "build", mode: "production" } as const;
  const own = await loadConfigFromFile(environment, join(folder, "vite.config.ts"));
  const output = await build({
    configFile: false,
    root: folder,
    logLevel: "error",
    plugins: [
      installed === undefined ? own?.config.plugins : [],
      ...plugins,
      {
        name: "entry",
        enforce: "pre",
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? source : undefined),
      },
    ],
    build: {
      write: false,
      target: "es2022",
      lib: { entry, formats: ["es"] },
      rolldownOptions: { preserveEntrySignatures: false, output: { minify: true } },
    },
  });
  const [single] = Array.isArray(output) ? output : [];
  if (single === undefined) throw new Error("the bundler gave no output");
  return single.output
    .filter((file) => file.type === "chunk")
    .map(({ fileName, code, isEntry, imports, moduleIds }) => ({
      name: fileName,
      code,
      isEntry,
      imports,
      modules: moduleIds,
    }));
}
