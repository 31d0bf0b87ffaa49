import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import { widgets } from "../paths.ts";

/** Text of each module by its path from the package's folder, such as `src/kpi-card/kpi-card.ts`. */
export type Sources = ReadonlyMap<string, string>;

/** Everything that the tags are made of, and the closed lists of values that their types name. */
export async function readSources(): Promise<Sources> {
  const found: string[] = [];
  for await (const path of glob("src/**/*.ts", { cwd: widgets })) {
    if (!path.endsWith(".test.ts") && !path.startsWith("src/testing/")) found.push(path);
  }
  return new Map(
    await Promise.all(
      found.sort().map(async (path): Promise<[string, string]> => [path, await readFile(join(widgets, path), "utf8")]),
    ),
  );
}

export function textOf(sources: Sources, path: string): string {
  const text = sources.get(path);
  if (text === undefined) throw new Error(`There is no ${path}.`);
  return text;
}
