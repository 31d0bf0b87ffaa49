import type { TestSuiteResult } from "@web/test-runner";
import type { Tally } from "./tally.ts";

/** What one test file came to in the browser. */
export interface BrowserSession {
  testFile: string;
  /** Absent while it has not run to its end. */
  passed?: boolean;
  testResults?: TestSuiteResult;
}

/**
 * Counts the tests of the files that ran in the browser. A file that broke down outside of its tests, or in which no
 * test ran, counts as one failure. Skipped tests do not count.
 */
export function countSessions(sessions: Iterable<BrowserSession>): Tally {
  const tally: Tally = { passed: 0, failed: 0 };
  for (const { passed, testResults } of sessions) {
    const file: Tally = { passed: 0, failed: 0 };
    if (testResults !== undefined) countSuite(testResults, file);
    const ranNothing = file.passed + file.failed === 0;
    const brokeDown = passed !== true && file.failed === 0;
    tally.passed += file.passed;
    tally.failed += ranNothing || brokeDown ? 1 : file.failed;
  }
  return tally;
}

function countSuite({ suites, tests }: TestSuiteResult, tally: Tally): void {
  for (const { passed, skipped } of tests) {
    if (!skipped) tally[passed ? "passed" : "failed"] += 1;
  }
  for (const suite of suites) countSuite(suite, tally);
}
