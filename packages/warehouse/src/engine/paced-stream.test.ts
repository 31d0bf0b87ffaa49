import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, mock, test } from "node:test";
import { WarehouseError } from "../warehouse.ts";
import { PacedStream } from "./paced-stream.ts";

const firstBatchMs = 15_000;
const idleMs = 60_000;

beforeEach(() => mock.timers.enable({ apis: ["setTimeout"] }));
afterEach(() => mock.timers.reset());

/** Batches that the test hands out, and what became of whoever made them. */
function source() {
  const asked: { resolve: (batch: number | null) => void; reject: (error: unknown) => void }[] = [];
  const state = { isOver: false, closed: 0 };
  const open = async function* (signal: AbortSignal): AsyncGenerator<number, void> {
    try {
      for (;;) {
        const { promise, resolve, reject } = Promise.withResolvers<number | null>();
        asked.push({ resolve, reject });
        signal.addEventListener("abort", () => reject(signal.reason), { once: true });
        const batch = await promise;
        if (batch === null) return;
        yield batch;
      }
    } finally {
      state.isOver = true;
    }
  };
  const stream = (signal?: AbortSignal) =>
    new PacedStream({ name: "test", open, signal, firstBatchMs, idleMs, onClosed: () => (state.closed += 1) });
  /** Gives what has been asked for. */
  const give = (batch: number | null) => asked.shift()?.resolve(batch);
  return { asked, state, stream, give };
}

function isTimeout(error: unknown): boolean {
  return error instanceof WarehouseError && error.code === "timeout";
}

describe("a stream that is read", () => {
  test("gives its batches in order and closes behind the last", async () => {
    const { stream, give, state } = source();
    const batches = stream();
    for (const batch of [1, 2]) {
      const next = batches.next();
      give(batch);
      assert.deepEqual(await next, { done: false, value: batch });
    }
    assert.equal(state.closed, 0);
    const last = batches.next();
    give(null);
    assert.equal((await last).done, true);
    assert.deepEqual(state, { isOver: true, closed: 1 });
  });

  test("closes when the loop is left early", async () => {
    const { stream, give, state, asked } = source();
    const batches = stream();
    const next = batches.next();
    give(1);
    await next;
    await batches.return();
    assert.deepEqual(state, { isOver: true, closed: 1 });
    assert.equal(asked.length, 0);
  });

  test("hands on what fails, and closes", async () => {
    const { stream, asked, state } = source();
    const next = stream().next();
    asked[0]?.reject(new RangeError("broken"));
    await assert.rejects(next, RangeError);
    assert.deepEqual(state, { isOver: true, closed: 1 });
  });
});

describe("time", () => {
  test("the first batch must come within the limit of a query", async () => {
    const { stream, state } = source();
    const next = stream().next();
    mock.timers.tick(firstBatchMs);
    await assert.rejects(next, isTimeout);
    assert.deepEqual(state, { isOver: true, closed: 1 });
  });

  test("later batches may take longer", async () => {
    const { stream, give } = source();
    const batches = stream();
    const first = batches.next();
    give(1);
    await first;
    const second = batches.next();
    mock.timers.tick(idleMs * 10);
    await Promise.resolve();
    give(2);
    assert.deepEqual(await second, { done: false, value: 2 });
  });

  test("a reader that pauses for too long is cut off, and told so when it asks again", async () => {
    const { stream, give, state } = source();
    const batches = stream();
    const first = batches.next();
    give(1);
    await first;
    mock.timers.tick(idleMs - 1);
    assert.equal(state.closed, 0);
    mock.timers.tick(1);
    await batches.close();
    assert.deepEqual(state, { isOver: true, closed: 1 });
    await assert.rejects(batches.next(), isTimeout);
  });

  test("a stream that nobody begins to read is closed as well", async () => {
    const { stream, state } = source();
    const batches = stream();
    mock.timers.tick(idleMs);
    await batches.close();
    assert.equal(state.closed, 1);
  });
});

describe("an abort", () => {
  for (const when of ["before it begins", "while a batch is awaited", "while the reader pauses"]) {
    test(`${when} ends the stream with its reason`, async () => {
      const { stream, give, state } = source();
      const caller = new AbortController();
      const reason = new DOMException("left", "AbortError");
      if (when === "before it begins") caller.abort(reason);
      const batches = stream(caller.signal);
      let next = batches.next();
      if (when !== "before it begins") {
        if (when === "while the reader pauses") {
          give(1);
          await next;
        }
        caller.abort(reason);
        if (when === "while the reader pauses") next = batches.next();
      }
      await assert.rejects(next, (error) => error === reason);
      await batches.close();
      assert.equal(state.closed, 1);
    });
  }
});
