import assert from "node:assert/strict";
import { globSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { widgetIds } from "@customer-pulse/contract/values";
import { root } from "../paths.ts";

const widgets = join(root, "packages", "widgets");

/** Folders whose `cx-` module is named like them: each is a public tag. */
const folders = globSync("*/cx-*.ts", { cwd: join(widgets, "src") })
  .flatMap((path) => /^([\w-]+)[/\\]cx-\1\.ts$/.exec(path)?.[1] ?? [])
  .sort();
const read = (path: string) => readFile(join(widgets, path), "utf8");

test("there is a folder for the scope and for each widget of the contract", () => {
  assert.deepEqual(folders, [...widgetIds, "scope"].sort());
});

test("package.json exports the module that registers each tag", async () => {
  const { exports } = JSON.parse(await read("package.json")) as { exports: Record<string, string> };
  const tags = Object.entries(exports).filter(([, module]) => /\/cx-/.test(module));
  assert.deepEqual(
    Object.fromEntries(tags),
    Object.fromEntries(folders.map((name) => [`./${name}`, `./src/${name}/cx-${name}.ts`])),
  );
});

test("`all` registers each tag, and the script for other pages knows each", async () => {
  const all = await read("src/all.ts");
  const cdn = await read("src/cdn.ts");
  for (const name of folders) {
    assert.ok(all.includes(`import "./${name}/cx-${name}.ts";`), `all.ts: ${name}`);
    assert.match(cdn, new RegExp(`"cx-${name}": async \\(\\) =>\\s*\\(await import\\("./${name}/${name}.ts"\\)\\)`));
  }
});
