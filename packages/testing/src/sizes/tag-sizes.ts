import { globSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import filePlugin from "@size-limit/file";
import sizeLimit from "size-limit";
import { type BundledFile, bundle } from "../checks/bundle.ts";
import { root } from "../paths.ts";

/** Every public tag without `cx-`, from the folders of `packages/widgets/src`. */
export const tagNames: readonly string[] = globSync("*/cx-*.ts", { cwd: join(root, "packages", "widgets", "src") })
  .flatMap((path) => /^([\w-]+)[/\\]cx-\1\.ts$/.exec(path)?.[1] ?? [])
  .sort();

/** All tags in one bundle, with what they load on demand. */
export const bundleAll = (): Promise<BundledFile[]> => bundle('import "./all.ts";');

/** What a page with this tag alone waits for; what a reader opens by a button is apart. */
export async function bundleTag(name: string): Promise<BundledFile[]> {
  return loadedAtOnce(await bundle(`import "./${name}/cx-${name}.ts";`));
}

/** The entry and what it imports statically. */
function loadedAtOnce(files: readonly BundledFile[]): BundledFile[] {
  const loaded = new Set<BundledFile>();
  const add = (file: BundledFile | undefined) => {
    if (file === undefined || loaded.has(file)) return;
    loaded.add(file);
    for (const name of file.imports) add(files.find((other) => other.name === name));
  };
  add(files.find(({ isEntry }) => isEntry));
  return [...loaded];
}

/**
 * Size on the wire, each file gzipped at the highest level, in kB of 1,000 bytes, as size-limit counts it.
 *
 * @throws {Error} when size-limit gives no size.
 */
export async function gzippedKilobytes(files: readonly Pick<BundledFile, "name" | "code">[]): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "pulse-sizes-"));
  try {
    const paths = await Promise.all(
      files.map(async ({ name, code }) => {
        const path = join(folder, name);
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, code);
        return path;
      }),
    );
    const checks = [{ files: paths, gzip: true }];
    const [result] = (await sizeLimit([filePlugin], { checks })) as { size?: number }[];
    if (result?.size === undefined) throw new Error("size-limit gave no size");
    return result.size / 1000;
  } finally {
    await rm(folder, { recursive: true });
  }
}
