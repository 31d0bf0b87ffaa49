import assert from "node:assert/strict";
import { test } from "node:test";
import { roundFloats } from "./round.ts";

test("floats are rounded to 12 significant digits, wherever they stand", () => {
  assert.deepEqual(roundFloats({ value: 0.1 + 0.2, rows: [[1 / 3, null]], key: "0.30000000000000004" }), {
    value: 0.3,
    rows: [[0.333333333333, null]],
    key: "0.30000000000000004",
  });
});

test("figures of any size keep their twelve digits", () => {
  assert.equal(roundFloats(1.23456789012345e-9), 1.23456789012e-9);
  assert.equal(roundFloats(98765432.123456), 98765432.1235);
});

test("whole numbers are left as they are", () => {
  assert.equal(roundFloats(1_234_567_890_123_456), 1_234_567_890_123_456);
});
