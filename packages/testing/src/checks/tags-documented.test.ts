import assert from "node:assert/strict";
import { access, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { widgetIds } from "@customer-pulse/contract/values";
import { root } from "../paths.ts";

const folder = join(root, "packages", "widgets");
const readme = await readFile(join(folder, "README.md"), "utf8");
const rows = readme.split("\n").filter((line) => line.startsWith("| `<cx-"));

test("every tag stands in one line of packages/widgets/README.md, with a picture that is there", async () => {
  for (const id of widgetIds) {
    const own = rows.filter((line) => new RegExp(`^\\| \`<cx-${id}[ >]`).test(line));
    assert.equal(own.length, 1, `cx-${id} has ${own.length} lines`);
    assert.ok(own[0]?.includes(`src="pictures/${id}.png"`), `cx-${id} has no picture: pnpm pictures`);
    await access(join(folder, "pictures", `${id}.png`));
  }
  // The scope shows nothing.
  assert.equal(rows.length, widgetIds.length + 1);
});

test("the attributes named there are those that the tags have", async () => {
  for (const line of rows) {
    const [, tag = "", attributes = ""] = /<cx-([\w-]+)([^>]*)>/.exec(line) ?? [];
    const source = await sourceOf(tag);
    for (const attribute of attributes.trim().split(" ").filter(Boolean)) {
      const property = attribute.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
      assert.match(source, new RegExp(`@property\\([^)]*\\)[^;]*\\b${property}\\b`, "s"), `<cx-${tag} ${attribute}>`);
    }
  }
});

/** A tag's own module and those that it extends. */
async function sourceOf(tag: string): Promise<string> {
  const read = (path: string) => readFile(join(folder, "src", path), "utf8");
  const bases = [
    "widget/data-element.ts",
    "trend/trend-element.ts",
    "table/table-element.ts",
    "customer/customer-element.ts",
  ];
  return (await Promise.all([read(`${tag}/${tag}.ts`), ...bases.map(read)])).join("\n");
}
