import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** An installed package that every planted package lists under `devDependencies`. */
export const developmentDependency = "only-for-development";
const devDependencies = { [developmentDependency]: "1.0.0" };

/** A throw-away workspace; `await using` removes it. */
export interface PlantedWorkspace extends AsyncDisposable {
  folder: string;
}

/** The entry points of every planted package. */
const exports = { ".": "./src/index.ts", "./values": "./src/values.ts" };

/**
 * Writes packages that import each other by name, like the real ones.
 *
 * @param files - contents by path, such as `packages/widgets/src/index.ts`.
 */
export async function plantWorkspace(files: Readonly<Record<string, string>>): Promise<PlantedWorkspace> {
  const folder = await mkdtemp(join(tmpdir(), "pulse-planted-"));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  await mkdir(join(folder, "node_modules", "@customer-pulse"), { recursive: true });
  const inPackages = Object.keys(files).filter((path) => path.startsWith("packages/"));
  for (const name of new Set(inPackages.map((path) => path.split("/")[1] ?? ""))) {
    const manifest = { name: `@customer-pulse/${name}`, type: "module", exports, devDependencies };
    await writeFile(join(folder, "packages", name, "package.json"), JSON.stringify(manifest));
    await symlink(join(folder, "packages", name), join(folder, "node_modules", "@customer-pulse", name), "junction");
  }
  const installed = join(folder, "node_modules", developmentDependency);
  await mkdir(join(installed, "dist"), { recursive: true });
  await writeFile(
    join(installed, "package.json"),
    JSON.stringify({ name: developmentDependency, main: "dist/index.js" }),
  );
  await writeFile(join(installed, "dist", "index.js"), "");
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) };
}
