import { execFile } from "node:child_process";
import { globSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { promisify } from "node:util";
import { contractTypes } from "./contract-types.ts";
import { root, widgets } from "./paths.ts";

/**
 * Writes a declaration file beside each module, and the contract's types below `contract/`: the package names no package
 * of this workspace.
 *
 * @param folder - where the package is made.
 * @throws {Error} when the sources do not compile.
 */
export async function writeDeclarations(folder: string): Promise<void> {
  const emitted = await mkdtemp(join(tmpdir(), "pulse-declarations-"));
  try {
    await compile(emitted);
    const own = globSync("**/*.d.ts", { cwd: join(emitted, "widgets", "src") });
    await Promise.all([
      ...own.map(async (path) => write(path, await readFile(join(emitted, "widgets", "src", path), "utf8"))),
      write("contract/values.d.ts", await readFile(join(emitted, "contract", "src", "values.d.ts"), "utf8")),
      write("contract/index.d.ts", contractTypes()),
      write("contract/index.js", 'export * from "./values.js";\n'),
    ]);
  } finally {
    await rm(emitted, { recursive: true });
  }

  async function write(path: string, text: string): Promise<void> {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, withPublishedSpecifiers(text, path));
  }
}

async function compile(outDir: string): Promise<void> {
  const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
  const config = join(widgets, "build", "tsconfig.declarations.json");
  await promisify(execFile)(process.execPath, [tsc, "--project", config, "--outDir", outDir]);
}

/** Imports name built files, and the contract by its place in the package. */
function withPublishedSpecifiers(text: string, path: string): string {
  const toRoot = relative(dirname(path), ".").replaceAll("\\", "/") || ".";
  return text
    .replaceAll(/"(\.{1,2}\/[^"\n]+)\.ts"/g, '"$1.js"')
    .replaceAll('"@customer-pulse/contract/values"', `"${toRoot}/contract/values.js"`)
    .replaceAll('"@customer-pulse/contract"', `"${toRoot}/contract/index.js"`);
}
