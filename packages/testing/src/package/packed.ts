import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { root } from "../paths.ts";

const run = promisify(execFile);

/** The package as `npm install` gets it. `await using` removes it. */
export interface PackedPackage extends AsyncDisposable {
  /** The built folder. */
  folder: string;
  /** What `npm pack` made of it. */
  tarball: string;
}

/**
 * Builds the widgets' package from the sources into a folder of its own, and packs it.
 *
 * @throws {Error} when it cannot be built; the message holds what was printed.
 */
export async function packPackage(): Promise<PackedPackage> {
  const parent = await mkdtemp(join(tmpdir(), "pulse-package-"));
  const folder = join(parent, "package");
  await run(process.execPath, [join(root, "packages", "widgets", "build", "main.ts"), folder]);
  const { stdout } = await run("npm", ["pack", "--json", "--pack-destination", parent], { cwd: folder });
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
  return {
    folder,
    tarball: join(parent, filename),
    [Symbol.asyncDispose]: () => rm(parent, { recursive: true }),
  };
}
