/** How many tests passed and failed. A skipped test is neither. */
export interface Tally {
  passed: number;
  failed: number;
}

/** The sum of several tallies; zeros for none. */
export function sum(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((total, { passed }) => total + passed, 0),
    failed: tallies.reduce((total, { failed }) => total + failed, 0),
  };
}

/** A suite that ran no test proves nothing, and counts as one failure. */
export function requireTests(tally: Tally): Tally {
  return tally.passed + tally.failed === 0 ? { passed: 0, failed: 1 } : tally;
}

/** The line that the test command ends with. */
export function summaryLine({ passed, failed }: Tally): string {
  return `${passed} passed, ${failed} failed`;
}
