import assert from "node:assert/strict";
import { test } from "node:test";
import { etagMatches } from "./etag.ts";

test("entity tags are compared weakly, in a list, and against the star", () => {
  assert.equal(etagMatches('W/"abc"', 'W/"abc"'), true);
  assert.equal(etagMatches('"abc"', 'W/"abc"'), true);
  assert.equal(etagMatches('"x", W/"abc"', 'W/"abc"'), true);
  assert.equal(etagMatches("*", 'W/"abc"'), true);
});

test("another tag, a bare word or no header matches nothing", () => {
  assert.equal(etagMatches('W/"abcd"', 'W/"abc"'), false);
  assert.equal(etagMatches("abc", 'W/"abc"'), false);
  assert.equal(etagMatches(undefined, 'W/"abc"'), false);
});
