import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../paths.ts";

const read = (path: string) => readFile(join(root, path), "utf8");

test("the version of the widgets' package has an entry in the changelog, the newest, with its day or as unreleased", async () => {
  const { version } = JSON.parse(await read("packages/widgets/package.json")) as { version: string };
  const entries = [...(await read("CHANGELOG.md")).matchAll(/^## \[(.+)\] - (\d{4}-\d{2}-\d{2}|Unreleased)$/gm)];
  assert.equal(entries[0]?.[1], version);
});

test("every entry says what kind of change it is, in the words of Keep a Changelog", async () => {
  const headings = [...(await read("CHANGELOG.md")).matchAll(/^### (.+)$/gm)].map(([, heading]) => heading);
  const known = ["Added", "Changed", "Deprecated", "Removed", "Fixed", "Security", "Known limits"];
  assert.ok(headings.length > 0);
  assert.deepEqual(
    headings.filter((heading) => !known.includes(heading ?? "")),
    [],
  );
});
