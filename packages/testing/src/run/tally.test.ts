import assert from "node:assert/strict";
import { test } from "node:test";
import { requireTests, sum, summaryLine } from "./tally.ts";

test("tallies add up", () => {
  assert.deepEqual(
    sum([
      { passed: 2, failed: 0 },
      { passed: 3, failed: 1 },
    ]),
    { passed: 5, failed: 1 },
  );
  assert.deepEqual(sum([]), { passed: 0, failed: 0 });
});

test("a suite without a test is a failure", () => {
  assert.deepEqual(requireTests({ passed: 0, failed: 0 }), { passed: 0, failed: 1 });
  assert.deepEqual(requireTests({ passed: 1, failed: 0 }), { passed: 1, failed: 0 });
});

test("the summary is one plain line", () => {
  assert.equal(summaryLine({ passed: 12, failed: 3 }), "12 passed, 3 failed");
});
