import assert from "node:assert/strict";
import { test } from "node:test";
import { periodSpine, resolveGrain, wholePeriods } from "./periods.ts";

test("the automatic grain is day up to 31 days, week up to 26 weeks, else month", () => {
  const grainTo = (to: string) => resolveGrain("auto", { from: "2024-01-01", to });
  assert.equal(grainTo("2024-01-31"), "day");
  assert.equal(grainTo("2024-02-01"), "week");
  assert.equal(grainTo("2024-06-30"), "week"); // 182 days
  assert.equal(grainTo("2024-07-01"), "month");
  assert.equal(resolveGrain("day", { from: "2000-01-01", to: "2024-01-01" }), "day");
});

test("weeks begin on Monday, and a range within a week cuts it off at both ends", () => {
  const spine = periodSpine({ from: "2024-02-28", to: "2024-03-01" }, "week"); // Wednesday to Friday
  assert.deepEqual(spine.starts, ["2024-02-26"]);
  assert.deepEqual(spine.partial, { first: true, last: true });
  assert.deepEqual(spine.x, [Date.UTC(2024, 1, 26) / 1000]);
});

test("whole months are not partial, across the end of a year", () => {
  const spine = periodSpine({ from: "2023-12-01", to: "2024-02-29" }, "month");
  assert.deepEqual(spine.starts, ["2023-12-01", "2024-01-01", "2024-02-01"]);
  assert.deepEqual(spine.partial, { first: false, last: false });
});

test("every day of a leap February has its period", () => {
  assert.equal(periodSpine({ from: "2024-02-01", to: "2024-02-29" }, "day").starts.length, 29);
});

test("without a range there are no periods", () => {
  assert.deepEqual(periodSpine(null, "day"), { starts: [], x: [], partial: { first: false, last: false } });
});

test("the whole periods of a range leave out those that it cuts off", () => {
  const cutAtBothEnds = periodSpine({ from: "2024-01-15", to: "2024-04-10" }, "month");
  assert.deepEqual(wholePeriods(cutAtBothEnds).starts, ["2024-02-01", "2024-03-01"]);
  assert.deepEqual(wholePeriods(cutAtBothEnds).x, [Date.UTC(2024, 1) / 1000, Date.UTC(2024, 2) / 1000]);
  const whole = periodSpine({ from: "2024-01-01", to: "2024-02-29" }, "month");
  assert.deepEqual(wholePeriods(whole), whole);
  assert.deepEqual(wholePeriods(periodSpine({ from: "2024-02-28", to: "2024-03-01" }, "week")).starts, []);
});
