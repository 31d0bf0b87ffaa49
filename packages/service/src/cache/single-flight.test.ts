import assert from "node:assert/strict";
import { test } from "node:test";
import { SingleFlight } from "./single-flight.ts";

/** Work that ends when the test says so, and counts its runs. */
function heldWork() {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const signals: AbortSignal[] = [];
  const work = (signal: AbortSignal) => {
    signals.push(signal);
    return promise;
  };
  return { work, resolve, reject, signals };
}

test("callers that ask for the same share one run", async () => {
  const flights = new SingleFlight<string>();
  const { work, resolve, signals } = heldWork();
  const first = flights.run("key", work);
  const second = flights.run("key", work);
  resolve("rows");
  assert.deepEqual(await Promise.all([first, second]), ["rows", "rows"]);
  assert.equal(signals.length, 1);
});

test("a finished run is not reused", async () => {
  const flights = new SingleFlight<number>();
  let runs = 0;
  const count = () => flights.run("key", async () => ++runs);
  assert.equal(await count(), 1);
  assert.equal(await count(), 2);
});

test("a caller that leaves does not cancel the others", async () => {
  const flights = new SingleFlight<string>();
  const { work, resolve, signals } = heldWork();
  const leaving = new AbortController();
  const gone = flights.run("key", work, leaving);
  const staying = flights.run("key", work, new AbortController());
  leaving.abort(new Error("left"));
  await assert.rejects(gone, { message: "left" });
  assert.equal(signals[0]?.aborted, false);
  resolve("rows");
  assert.equal(await staying, "rows");
});

test("when the last caller leaves the work is aborted, and the next one starts afresh", async () => {
  const flights = new SingleFlight<string>();
  const held = heldWork();
  const leaving = [new AbortController(), new AbortController()];
  const gone = leaving.map((caller) => flights.run("key", held.work, caller));
  for (const controller of leaving) controller.abort(new Error("left"));
  await Promise.all(gone.map((promise) => assert.rejects(promise, { message: "left" })));
  assert.equal(held.signals[0]?.aborted, true);

  assert.equal(await flights.run("key", async () => "fresh"), "fresh");
  held.reject(new Error("aborted"));
});

test("a failure reaches every caller and is not kept", async () => {
  const flights = new SingleFlight<string>();
  const { work, reject } = heldWork();
  const callers = [flights.run("key", work), flights.run("key", work, new AbortController())];
  reject(new Error("down"));
  for (const caller of callers) await assert.rejects(caller, { message: "down" });
  assert.equal(await flights.run("key", async () => "back"), "back");
});

test("a caller that has already left starts nothing", async () => {
  const flights = new SingleFlight<string>();
  const { work, signals } = heldWork();
  await assert.rejects(flights.run("key", work, { signal: AbortSignal.abort(new Error("left")) }), { message: "left" });
  assert.equal(signals.length, 0);
});

test("a caller whose time is up stops waiting, and the work goes on for the next one", async () => {
  const flights = new SingleFlight<string>();
  const { work, resolve, signals } = heldWork();
  const deadline = new AbortController();
  const leaving = new AbortController();
  const late = flights.run("key", work, { deadline: deadline.signal });
  const gone = flights.run("key", work, leaving);
  deadline.abort(new Error("late"));
  await assert.rejects(late, { message: "late" });
  leaving.abort(new Error("left"));
  await assert.rejects(gone, { message: "left" });
  assert.equal(signals[0]?.aborted, false);

  const next = flights.run("key", work);
  resolve("rows");
  assert.equal(await next, "rows");
  assert.equal(signals.length, 1);
});

test("a caller whose time is up already starts nothing", async () => {
  const flights = new SingleFlight<string>();
  const { work, signals } = heldWork();
  const deadline = AbortSignal.abort(new Error("late"));
  await assert.rejects(flights.run("key", work, { deadline }), { message: "late" });
  assert.equal(signals.length, 0);
});
