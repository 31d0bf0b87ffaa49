import assert from "node:assert/strict";
import { test } from "node:test";
import { WarehouseError } from "@customer-pulse/warehouse";
import { pino } from "pino";
import { Outage } from "./outage.ts";

const failure = new WarehouseError("unavailable", "no");

function outage() {
  const log: string[] = [];
  const logger = pino({ base: null, timestamp: false }, { write: (line: string) => log.push(line) });
  const clock = { now: 0 };
  return { clock, log, watched: new Outage("warehouse", { clock: () => new Date(clock.now), logger }) };
}

test("the first failure and the first answer of what failed are logged, nothing between them", () => {
  const { log, watched } = outage();
  watched.answered("a");
  watched.failed("a", failure);
  watched.failed("b", failure);
  watched.failed("a", failure);
  watched.answered("b");
  watched.answered("a");
  assert.equal(log.length, 2);
  assert.match(log[0] ?? "", /"what":"a","code":"unavailable".*the warehouse has begun to fail/);
  assert.match(log[1] ?? "", /"what":"b".*the warehouse answers again/);
});

test("an answer to something else does not end an outage", () => {
  const { log, watched } = outage();
  watched.failed("a", failure);
  watched.answered("b");
  watched.failed("a", failure);
  assert.equal(log.length, 1);
});

test("a failure after a quiet minute is a new outage, though nobody saw the last one end", () => {
  const { clock, log, watched } = outage();
  watched.failed("a", failure);
  clock.now += 59_999;
  watched.failed("b", failure);
  assert.equal(log.length, 1);
  clock.now += 60_000;
  watched.failed("b", failure);
  assert.equal(log.length, 2);
});
