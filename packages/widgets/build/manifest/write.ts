import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buildManifest } from "./manifest.ts";
import { readSources } from "./sources.ts";

/**
 * Writes what tools read about the tags, from the sources' own comments.
 *
 * @param folder - where the package is made.
 */
export async function writeToolFiles(folder: string): Promise<void> {
  const write = (file: string, text: string) => writeFile(join(folder, file), text);

  const manifest = buildManifest(await readSources());
  await write("custom-elements.json", `${JSON.stringify(manifest, null, 2)}\n`);
}
