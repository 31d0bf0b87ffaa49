import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { published } from "../paths.ts";
import { buildManifest } from "./manifest.ts";
import { readSources } from "./sources.ts";

/** Writes what tools read about the tags, from the sources' own comments. */
export async function writeToolFiles(): Promise<void> {
  const manifest = buildManifest(await readSources());
  await write("custom-elements.json", `${JSON.stringify(manifest, null, 2)}\n`);
}

async function write(file: string, text: string): Promise<void> {
  await writeFile(join(published, file), text);
}
