import assert from "node:assert/strict";
import { test } from "node:test";
import { Recent } from "./recent.ts";

test("the entry that was unused for longest makes room", () => {
  const recent = new Recent<number>(2);
  recent.set("a", 1);
  recent.set("b", 2);
  assert.equal(recent.get("a"), 1);
  recent.set("c", 3);
  assert.deepEqual([recent.get("a"), recent.get("b"), recent.get("c")], [1, undefined, 3]);
});

test("setting an entry again replaces it and takes no more room", () => {
  const recent = new Recent<number>(2);
  recent.set("a", 1);
  recent.set("b", 2);
  recent.set("a", 3);
  assert.deepEqual([recent.get("a"), recent.get("b")], [3, 2]);
});
