import assert from "node:assert/strict";
import { access, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { widgetIds } from "@customer-pulse/contract/values";
import { widgets } from "../paths.ts";
import { buildManifest, elementsOf } from "./manifest.ts";
import { readSources } from "./sources.ts";

const readme = await readFile(join(widgets, "README.md"), "utf8");
const rows = readme.split("\n").filter((line) => line.startsWith("| `<cx-"));

test("every tag stands in one line of packages/widgets/README.md, with a picture that is there", async () => {
  for (const id of widgetIds) {
    const own = rows.filter((line) => new RegExp(`^\\| \`<cx-${id}[ >]`).test(line));
    assert.equal(own.length, 1, `cx-${id} has ${own.length} lines`);
    assert.ok(own[0]?.includes(`src="pictures/${id}.png"`), `cx-${id} has no picture: pnpm pictures`);
    await access(join(widgets, "pictures", `${id}.png`));
  }
  // The scope shows nothing.
  assert.equal(rows.length, widgetIds.length + 1);
});

test("the attributes named there are those that the tags have", async () => {
  const elements = elementsOf(buildManifest(await readSources()));
  for (const line of rows) {
    const [, tag = "", named = ""] = /<(cx-[\w-]+)([^>]*)>/.exec(line) ?? [];
    const element = elements.find(({ tagName }) => tagName === tag);
    const own = element?.attributes?.map(({ name }) => name);
    for (const attribute of named.trim().split(" ").filter(Boolean)) {
      assert.ok(own?.includes(attribute), `<${tag} ${attribute}>`);
    }
  }
});
