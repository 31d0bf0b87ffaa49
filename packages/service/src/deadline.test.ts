import assert from "node:assert/strict";
import { test } from "node:test";
import { WarehouseError } from "@customer-pulse/warehouse";
import { Deadline } from "./deadline.ts";

test("a deadline aborts when its time is up, as a timeout", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  using deadline = new Deadline(1_000);
  t.mock.timers.tick(999);
  assert.equal(deadline.signal.aborted, false);
  t.mock.timers.tick(1);
  assert.ok(deadline.signal.reason instanceof WarehouseError);
  assert.equal(deadline.signal.reason.code, "timeout");
});

test("a deadline within another ends with the first of the two", () => {
  const outer = new AbortController();
  using inner = new Deadline(60_000, outer.signal);
  const reason = new Error("late");
  outer.abort(reason);
  assert.equal(inner.signal.reason, reason);
  using late = new Deadline(60_000, outer.signal);
  assert.equal(late.signal.reason, reason);
});

test("a deadline that was disposed of never passes", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const outer = new AbortController();
  const deadline = new Deadline(1_000, outer.signal);
  deadline[Symbol.dispose]();
  t.mock.timers.tick(1_000);
  outer.abort();
  assert.equal(deadline.signal.aborted, false);
});
