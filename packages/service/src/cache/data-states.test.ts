import assert from "node:assert/strict";
import { test } from "node:test";
import { type DataState, type StateOptions, type Warehouse, WarehouseError } from "@customer-pulse/warehouse";
import { pino } from "pino";
import { DataStates } from "./data-states.ts";
import { Outage } from "./outage.ts";

const state: DataState = { version: "1", dataAsOf: null, source: "snowflake", enrichment: "none" };
const caller = { origin: {} };
const down = () => new WarehouseError("unavailable", "The first failure.");

/** A warehouse whose questions for the state are answered by hand. */
function handWarehouse() {
  const asked: (PromiseWithResolvers<DataState> & StateOptions)[] = [];
  const warehouse = {
    state(options: StateOptions) {
      const question = Promise.withResolvers<DataState>();
      asked.push({ ...question, ...options });
      return question.promise;
    },
  } as Partial<Warehouse> as Warehouse;
  const clock = { now: 0 };
  const options = { clock: () => new Date(clock.now), logger: pino({ level: "silent" }) };
  return { asked, clock, states: new DataStates({ warehouse, ...options, outage: new Outage("warehouse", options) }) };
}

test("a failure is shared for a second, whether or not the state was ever known", async () => {
  const { asked, clock, states } = handWarehouse();
  const first = states.current(caller);
  asked[0]?.reject(down());
  await assert.rejects(first, { message: "The first failure." });
  clock.now += 999;
  await assert.rejects(states.current(caller), { message: "The first failure." });
  assert.equal(asked.length, 1);

  clock.now += 1;
  const second = states.current(caller);
  asked[1]?.resolve(state);
  assert.deepEqual(await second, { state, failure: null });
});

test("after a failure nobody waits longer than a second, and the question goes on", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const { asked, clock, states } = handWarehouse();
  const first = states.current(caller);
  asked[0]?.resolve(state);
  await first;
  clock.now += 1_000;
  const failing = states.current(caller);
  const failure = down();
  asked[1]?.reject(failure);
  assert.deepEqual(await failing, { state, failure });

  clock.now += 1_000;
  const hanging = states.current(caller);
  t.mock.timers.tick(1_000);
  assert.deepEqual(await hanging, { state, failure });
  assert.equal(asked[2]?.signal?.aborted, false);

  const next = states.current(caller);
  const changed = { ...state, version: "2" };
  asked[2]?.resolve(changed);
  assert.deepEqual(await next, { state: changed, failure: null });
  assert.equal(asked.length, 3);
});

test("a healthy warehouse may take its time", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const { asked, states } = handWarehouse();
  const slow = states.current(caller);
  t.mock.timers.tick(10_000);
  // Time enough for a wait to end that should not.
  await new Promise((resolve) => setImmediate(resolve));
  asked[0]?.resolve(state);
  assert.deepEqual(await slow, { state, failure: null });
});

test("the last caller that leaves aborts the question, which is no failure", async () => {
  const { asked, states } = handWarehouse();
  const leaving = new AbortController();
  const gone = states.current({ ...caller, signal: leaving.signal });
  leaving.abort(new Error("left"));
  await assert.rejects(gone, { message: "left" });
  assert.equal(asked[0]?.signal?.aborted, true);
  const next = states.failure(caller);
  asked[1]?.resolve(state);
  assert.equal(await next, null);
});

test("a probe takes what was said last, asks properly when that fails, and lets nobody else take an old state", async () => {
  const { asked, clock, states } = handWarehouse();
  const first = states.probe(caller);
  assert.notEqual(asked[0]?.anyAge, true, "nothing has been said yet");
  asked[0]?.resolve(state);
  assert.equal(await first, null);

  clock.now += 60_000;
  const probed = states.probe(caller);
  assert.equal(asked[1]?.anyAge, true);
  const reader = states.current(caller);
  assert.notEqual(asked[2]?.anyAge, true);
  asked[1]?.resolve(state);
  assert.equal(await probed, null);
  const newer = { ...state, version: "2" };
  asked[2]?.resolve(newer);
  assert.deepEqual(await reader, { state: newer, failure: null });

  clock.now += 60_000;
  const failing = states.probe(caller);
  asked[3]?.reject(down());
  await asked[3]?.promise.catch(() => undefined);
  await new Promise(setImmediate);
  const failure = down();
  asked[4]?.reject(failure);
  assert.equal(await failing, failure);
});
