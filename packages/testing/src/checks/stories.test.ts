import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { widgetIds } from "@customer-pulse/contract/values";
import { root } from "../paths.ts";

/** What every tag with data shows in the catalog. */
const shown = [
  "Playground",
  "Anatomy",
  "Options",
  "Loading",
  "Empty",
  "Stale",
  "Failed",
  "Unauthorised",
  "Events",
  "Accessibility",
];

for (const id of widgetIds) {
  test(`the catalog shows cx-${id} in a file of its name, with all that every tag shows`, async () => {
    const source = await readFile(join(root, "stories", `${id}.stories.ts`), "utf8");
    assert.match(source, new RegExp(`tagStories\\("${id}"`));
    const exported = [...source.matchAll(/^export const (\w+) =/gm)].map(([, name]) => name);
    assert.deepEqual(
      shown.filter((name) => !exported.includes(name)),
      [],
    );
  });
}
