import assert from "node:assert/strict";
import { test } from "node:test";
import { readSelection } from "./selection.ts";

test("without arguments everything runs, checks first and end-to-end tests last", () => {
  assert.deepEqual(readSelection([]), { parts: ["checks", "node", "browser", "e2e"], patterns: [] });
});

test("a word selects test files and leaves the checks out", () => {
  assert.deepEqual(readSelection(["warehouse"]), { parts: ["node", "browser", "e2e"], patterns: ["warehouse"] });
});

test("--only selects parts, in the order in which they run", () => {
  assert.deepEqual(readSelection(["--only", "e2e", "--only", "checks"]).parts, ["checks", "e2e"]);
});

test("a part or an option that does not exist is refused", () => {
  assert.throws(() => readSelection(["--only", "unit"]), /--only takes one of checks, node, browser, e2e, not "unit"/);
  assert.throws(() => readSelection(["--watch"]), /--watch/);
});
