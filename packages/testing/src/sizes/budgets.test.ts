import assert from "node:assert/strict";
import { test } from "node:test";
import { readBudgets, writeTagBudgets } from "./budgets.ts";
import { bundleAll, bundleTag, gzippedKilobytes, tagNames } from "./tag-sizes.ts";

const budgets = await readBudgets();

test("each tag alone stays within its budget (UPDATE_BUDGETS=1 decides on them anew)", async () => {
  assert.ok(tagNames.length > 20);
  const sizes: Record<string, number> = {};
  for (const name of tagNames) sizes[name] = await gzippedKilobytes(await bundleTag(name));
  if (process.env["UPDATE_BUDGETS"] === "1") await writeTagBudgets(sizes);
  else {
    assert.deepEqual(Object.keys(budgets.tags).sort(), [...tagNames]);
    const over = Object.entries(sizes).filter(([name, size]) => size > (budgets.tags[name] ?? 0));
    assert.deepEqual(
      over.map(([name, size]) => `${name}: ${size} kB of ${budgets.tags[name]}`),
      [],
    );
  }
});

test("all tags together stay within the design's budget", async () => {
  const size = await gzippedKilobytes(await bundleAll());
  // What is empty would hold every budget.
  assert.ok(size > 50, `${size} kB`);
  assert.ok(size <= budgets.all, `${size} kB of ${budgets.all}`);
});
