import assert from "node:assert/strict";
import { test } from "node:test";
import { readSelection } from "./selection.ts";

test("without arguments everything runs, checks first and what has to be alone last", () => {
  assert.deepEqual(readSelection([]), {
    parts: ["checks", "node", "browser", "e2e", "alone"],
    patterns: [],
    engines: undefined,
  });
});

test("a word selects test files and leaves the checks out", () => {
  const { parts, patterns } = readSelection(["warehouse"]);
  assert.deepEqual({ parts, patterns }, { parts: ["node", "browser", "e2e", "alone"], patterns: ["warehouse"] });
});

test("--only selects parts, in the order in which they run", () => {
  assert.deepEqual(readSelection(["--only", "e2e", "--only", "checks"]).parts, ["checks", "e2e"]);
});

test("--engine names the engines that the browser's tests have to run in", () => {
  assert.deepEqual(readSelection(["--engine", "webkit", "--engine", "firefox"]).engines, ["webkit", "firefox"]);
  assert.throws(
    () => readSelection(["--engine", "gecko"]),
    /--engine takes one of chromium, firefox, webkit, not "gecko"/,
  );
});

test("a part or an option that does not exist is refused", () => {
  assert.throws(
    () => readSelection(["--only", "unit"]),
    /--only takes one of checks, node, browser, e2e, alone, not "unit"/,
  );
  assert.throws(() => readSelection(["--watch"]), /--watch/);
});
