import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../paths.ts";

/**
 * What a script of package.json gives to Node: options of V8, then the file, here with its whole path. So what is tested
 * and measured runs as it does for people.
 *
 * @throws {Error} when the script does not end with a call of node.
 */
export async function scriptArguments(name: string): Promise<string[]> {
  const manifest: { scripts: Record<string, string> } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const [node, ...options] = manifest.scripts[name]?.split(" && ").at(-1)?.split(" ") ?? [];
  const file = options.pop();
  if (node !== "node" || file === undefined) throw new Error(`the script ${name} does not end with a call of node`);
  return [...options, join(root, file)];
}
