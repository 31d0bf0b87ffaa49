import { basename, join } from "node:path";
import { build } from "vite";
import { moduleEntries } from "./entries.ts";
import { widgets } from "./paths.ts";

/**
 * Writes the ES modules, one a source module, with source maps that hold the sources. Nothing is minified: the bundler of
 * the page that they become part of does that. The contract's values come along, below `contract/`.
 *
 * @param folder - where the package is made.
 * @param dependencies - packages that stay imports.
 */
export async function writeModules(folder: string, dependencies: readonly string[]): Promise<void> {
  await build({
    configFile: false,
    root: widgets,
    logLevel: "warn",
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: "es2022",
      sourcemap: true,
      minify: false,
      lib: { entry: Object.values(moduleEntries()).map((module) => join(widgets, "src", module)), formats: ["es"] },
      rolldownOptions: {
        external: (id) => dependencies.some((name) => id === name || id.startsWith(`${name}/`)),
        output: {
          preserveModules: true,
          preserveModulesRoot: join(widgets, "src"),
          entryFileNames: ({ name, facadeModuleId }) => `${placeOf(name, facadeModuleId)}.js`,
        },
      },
    },
  });
}

/** Where a module goes that is not below `src`: the contract's, and the compiler's helpers. */
function placeOf(name: string, id: string | null | undefined): string {
  if (id?.includes("/contract/src/")) return `contract/${basename(name)}`;
  return name.startsWith("_virtual/") ? `helpers/${basename(name)}` : name;
}
