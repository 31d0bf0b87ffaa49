import assert from "node:assert/strict";
import { test } from "node:test";
import type { Comparison } from "@customer-pulse/contract";
import { comparisonRange } from "./comparison.ts";

function compared(comparison: Comparison, from: string, to: string): string | null {
  const range = comparisonRange(comparison, { from, to });
  return range === null ? null : `${range.from}..${range.to}`;
}

test("the previous period is the same number of days just before", () => {
  assert.equal(compared("previous-period", "2024-03-01", "2024-03-07"), "2024-02-23..2024-02-29");
  assert.equal(compared("previous-period", "2023-03-01", "2023-03-07"), "2023-02-22..2023-02-28");
  assert.equal(compared("previous-period", "2024-01-01", "2024-01-01"), "2023-12-31..2023-12-31");
  assert.equal(compared("previous-period", "2024-01-01", "2024-12-31"), "2022-12-31..2023-12-31");
});

test("the previous week is the same days seven days earlier", () => {
  assert.equal(compared("previous-week", "2024-03-01", "2024-03-07"), "2024-02-23..2024-02-29");
  assert.equal(compared("previous-week", "2024-03-01", "2024-03-31"), "2024-02-23..2024-03-24");
});

test("the previous month ends with the shorter month", () => {
  assert.equal(compared("previous-month", "2024-03-31", "2024-03-31"), "2024-02-29..2024-02-29");
  assert.equal(compared("previous-month", "2023-03-01", "2023-03-31"), "2023-02-01..2023-02-28");
  assert.equal(compared("previous-month", "2024-01-15", "2024-01-31"), "2023-12-15..2023-12-31");
});

test("the previous year ends with the shorter February", () => {
  assert.equal(compared("previous-year", "2024-02-01", "2024-02-29"), "2023-02-01..2023-02-28");
  assert.equal(compared("previous-year", "2023-02-01", "2023-02-28"), "2022-02-01..2022-02-28");
});

test("without a comparison there is no range", () => {
  assert.equal(compared("none", "2024-01-01", "2024-01-31"), null);
});

test("before year 0 there is no range to compare with", () => {
  assert.equal(compared("previous-period", "0001-01-01", "9999-12-31"), null);
  assert.equal(compared("previous-year", "0000-01-01", "0000-12-31"), null);
});
