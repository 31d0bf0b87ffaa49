import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { CustomElementDeclaration } from "custom-elements-manifest";
import type { TemplateEntry } from "../entries.ts";
import { sourceManifest } from "../package-json.ts";
import { htmlData } from "./html-data.ts";
import { buildManifest, elementsOf } from "./manifest.ts";
import { reactTypes } from "./react-types.ts";
import { readSources } from "./sources.ts";
import { vueTypes } from "./vue-types.ts";
import { webTypes } from "./web-types.ts";

const templateTypes: Record<TemplateEntry, (elements: readonly CustomElementDeclaration[]) => string> = {
  react: reactTypes,
  vue: vueTypes,
};

/**
 * Writes what tools read about the tags, from the sources' own comments.
 *
 * @param folder - where the package is made.
 * @throws {Error} when a public member has no description.
 */
export async function writeToolFiles(folder: string): Promise<void> {
  const write = (file: string, text: string) => writeFile(join(folder, file), text);
  const writeJson = (file: string, value: unknown) => write(file, `${JSON.stringify(value, null, 2)}\n`);

  const manifest = buildManifest(await readSources());
  const elements = elementsOf(manifest);
  await Promise.all([
    writeJson("custom-elements.json", manifest),
    writeJson("vscode.html-custom-data.json", htmlData(elements)),
    writeJson("web-types.json", webTypes(elements, await sourceManifest())),
    ...Object.entries(templateTypes).flatMap(([entry, typesOf]) => [
      write(`${entry}.d.ts`, typesOf(elements)),
      write(`${entry}.js`, "export {};\n"),
    ]),
  ]);
}
