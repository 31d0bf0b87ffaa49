import assert from "node:assert/strict";
import { test } from "node:test";
import { Recent } from "./recent.ts";

test("the entry that was unused for longest makes room", () => {
  const recent = new Recent<number>({ maxItems: 2 });
  recent.set("a", 1);
  recent.set("b", 2);
  assert.equal(recent.get("a"), 1);
  recent.set("c", 3);
  assert.deepEqual([recent.get("a"), recent.get("b"), recent.get("c")], [1, undefined, 3]);
});

test("setting an entry again replaces it and takes no more room", () => {
  const recent = new Recent<number>({ maxItems: 2 });
  recent.set("a", 1);
  recent.set("b", 2);
  recent.set("a", 3);
  assert.deepEqual([recent.get("a"), recent.get("b")], [3, 2]);
});

test("entries go until the rest weighs no more than they may together", () => {
  const recent = new Recent<string>({ maxItems: 10, maxSize: 6, sizeOf: ({ length }) => length });
  for (const [key, entry] of ["aa", "bb", "cc"].entries()) recent.set(String(key), entry);
  recent.set("3", "dddd");
  assert.deepEqual(
    ["0", "1", "2", "3"].map((key) => recent.get(key)),
    [undefined, undefined, "cc", "dddd"],
  );
  recent.set("3", "d");
  recent.set("4", "eee");
  assert.deepEqual(
    ["2", "3", "4"].map((key) => recent.get(key)),
    ["cc", "d", "eee"],
  );
});

test("an entry that alone weighs too much takes no other's place", () => {
  const recent = new Recent<string>({ maxItems: 10, maxSize: 4, sizeOf: ({ length }) => length });
  recent.set("a", "aaaa");
  recent.set("b", "bbbbb");
  assert.deepEqual([recent.get("a"), recent.get("b")], ["aaaa", undefined]);
});
