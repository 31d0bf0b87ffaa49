import assert from "node:assert/strict";
import { metaSchema, problemSchema } from "@customer-pulse/contract";

/** What a caller got: right figures, the last good ones marked stale, the snapshot's marked so, or a clear problem. */
export const outcomes = ["right", "stale", "snapshot", "problem"] as const;
export type Outcome = (typeof outcomes)[number];

/** A response, and the figures that are right for its question. */
export interface Observation {
  question: string;
  status: number;
  body: string;
  retryAfter: string | null;
  expected: unknown;
}

/** @throws when it is none of the four: figures that are wrong or not marked, or a problem that is not clear. */
export function outcomeOf({ question, status, body, retryAfter, expected }: Observation): Outcome {
  if (status !== 200) {
    const problem = problemSchema.parse(JSON.parse(body));
    assert.ok(["warehouse-unavailable", "query-timeout"].includes(problem.code), `${question}: ${problem.code}`);
    assert.ok(Number(retryAfter) >= 1, `${question} says ${status} without Retry-After`);
    return "problem";
  }
  const { data, meta }: { data: unknown; meta: unknown } = JSON.parse(body);
  assert.deepEqual(data, expected, question);
  const { cache, source, dataAsOf } = metaSchema.parse(meta);
  assert.notEqual(dataAsOf, null, `${question} has no date`);
  if (source === "snapshot") {
    assert.equal(cache, "stale", `${question} does not mark the snapshot`);
    return "snapshot";
  }
  assert.equal(source, "snowflake", question);
  return cache === "stale" ? "stale" : "right";
}
