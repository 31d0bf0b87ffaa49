import assert from "node:assert/strict";
import { test } from "node:test";
import type { DateRange } from "@customer-pulse/contract";
import { resolveDateRange } from "./date-range.ts";

const bounds = { from: "2022-05-03", to: "2024-02-29" };

const expected: Record<DateRange, { from: string; to: string }> = {
  "last-7-days": { from: "2024-02-23", to: "2024-02-29" },
  "last-30-days": { from: "2024-01-31", to: "2024-02-29" },
  "last-90-days": { from: "2023-12-02", to: "2024-02-29" },
  "last-365-days": { from: "2023-03-02", to: "2024-02-29" },
  "month-to-date": { from: "2024-02-01", to: "2024-02-29" },
  "quarter-to-date": { from: "2024-01-01", to: "2024-02-29" },
  "year-to-date": { from: "2024-01-01", to: "2024-02-29" },
  "last-year": { from: "2023-01-01", to: "2023-12-31" },
  "all-time": bounds,
};

for (const [dateRange, days] of Object.entries(expected)) {
  test(`${dateRange} counts back from the newest day in the data`, () => {
    assert.deepEqual(resolveDateRange(dateRange as DateRange, bounds), days);
  });
}

test("a quarter begins in January, April, July or October", () => {
  const startFor = (to: string) => resolveDateRange("quarter-to-date", { from: "2020-01-01", to }).from;
  assert.deepEqual(["2023-03-31", "2023-04-01", "2023-08-15", "2023-12-31"].map(startFor), [
    "2023-01-01",
    "2023-04-01",
    "2023-07-01",
    "2023-10-01",
  ]);
});
