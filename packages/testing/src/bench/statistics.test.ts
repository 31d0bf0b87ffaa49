import assert from "node:assert/strict";
import { test } from "node:test";
import { percentile } from "./statistics.ts";

test("percentiles are samples that were taken, whatever their order", () => {
  const samples = [50, 10, 40, 20, 30];
  assert.equal(percentile(samples, 0.5), 30);
  assert.equal(percentile(samples, 0.95), 50);
  assert.equal(percentile(samples, 0), 10);
  assert.equal(percentile([7], 0.95), 7);
});

test("no samples have no percentile", () => {
  assert.throws(() => percentile([], 0.5), /no samples/);
});
