import assert from "node:assert/strict";
import { test } from "node:test";
import { type BrowserSession, countSessions } from "./browser-results.ts";

const passing = { name: "draws", passed: true, skipped: false };
const failing = { name: "resizes", passed: false, skipped: false };
const skipped = { name: "prints", passed: false, skipped: true };

function session(
  tests: (typeof passing)[],
  passed = tests.every((test) => test.passed || test.skipped),
): BrowserSession {
  const suite = { name: "cx-kpi-card", suites: [], tests };
  return { testFile: "kpi-card.test.ts", passed, testResults: { name: "", suites: [suite], tests: [] } };
}

test("tests are counted through nested suites, skipped ones are not", () => {
  assert.deepEqual(countSessions([session([passing, skipped]), session([passing, failing])]), { passed: 2, failed: 1 });
});

test("a file that broke down, that holds no test or that did not end is a failure", () => {
  assert.deepEqual(countSessions([session([passing], false)]), { passed: 1, failed: 1 });
  assert.deepEqual(countSessions([session([])]), { passed: 0, failed: 1 });
  assert.deepEqual(countSessions([{ testFile: "kpi-card.test.ts" }]), { passed: 0, failed: 1 });
});
