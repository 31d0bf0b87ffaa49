import assert from "node:assert/strict";
import { test } from "node:test";
import { applyFilters, rangeWithData } from "./date-bounds.ts";

const bounds = { from: "2023-01-10", to: "2024-12-20" };

test("without any date the range is the last 365 days of the data", () => {
  assert.deepEqual(applyFilters({}, bounds), { dateFrom: "2023-12-22", dateTo: "2024-12-20" });
});

test("an open end takes the data's bound", () => {
  assert.deepEqual(applyFilters({ dateFrom: "2024-03-01" }, bounds), { dateFrom: "2024-03-01", dateTo: "2024-12-20" });
  assert.deepEqual(applyFilters({ dateTo: "2024-03-01" }, bounds), { dateFrom: "2023-01-10", dateTo: "2024-03-01" });
});

test("an end beyond the data keeps the range the right way round", () => {
  assert.deepEqual(applyFilters({ dateFrom: "2050-01-01" }, bounds), { dateFrom: "2050-01-01", dateTo: "2050-01-01" });
  assert.deepEqual(applyFilters({ dateTo: "1950-01-01" }, bounds), { dateFrom: "1950-01-01", dateTo: "1950-01-01" });
});

test("without events only the ends that were given are applied", () => {
  assert.deepEqual(applyFilters({}, null), {});
  assert.deepEqual(applyFilters({ dateRange: "last-7-days" }, null), {});
  assert.deepEqual(applyFilters({ dateFrom: "2024-03-01" }, null), { dateFrom: "2024-03-01" });
});

test("empty lists are left out", () => {
  const applied = applyFilters({ churnRisk: [], productId: ["p1"], dateRange: "all-time" }, bounds);
  assert.deepEqual(applied, { dateFrom: bounds.from, dateTo: bounds.to, productId: ["p1"] });
});

test("periods are drawn only where the range meets the data", () => {
  assert.deepEqual(rangeWithData({ from: "0001-01-01", to: "9999-12-31" }, bounds), bounds);
  assert.deepEqual(rangeWithData({ from: "2024-01-01", to: "2024-01-31" }, bounds), {
    from: "2024-01-01",
    to: "2024-01-31",
  });
  assert.equal(rangeWithData({ from: "2030-01-01", to: "2030-01-31" }, bounds), null);
  assert.equal(rangeWithData({ from: "2030-01-01", to: "2030-01-31" }, null), null);
});
