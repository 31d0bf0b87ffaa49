import assert from "node:assert/strict";
import { test } from "node:test";
import { maxScatterPoints } from "@customer-pulse/contract/values";
import { builtWarehouse } from "./testing/built-warehouse.ts";
import { customer, interaction, records } from "./testing/records.ts";

const surplus = 3;

test("of more customers than the scatter draws, so many are kept, evenly by id and the same in every run", async () => {
  const ids = Array.from({ length: maxScatterPoints + surplus }, (_, index) => `C${String(index).padStart(5, "0")}`);
  await using built = await builtWarehouse(
    records({
      customers: [...ids, "nothing happened"].map((customer_id) => customer({ customer_id })),
      interactions: ids.map((customer_id) => interaction({ interaction_id: `I-${customer_id}`, customer_id })),
    }),
  );
  const parameters = { filters: {}, limit: maxScatterPoints };
  const rows = await built.warehouse.query("sentiment/sentiment-scatter", parameters);
  assert.equal(rows.length, maxScatterPoints);
  assert.ok(rows.every(({ total_count }) => total_count === ids.length));
  const kept = new Set(rows.map(({ customer_id }) => customer_id));
  const left = ids.flatMap((id, place) => (kept.has(id) ? [] : [place]));
  const apart = left.slice(1).map((place, index) => place - (left[index] ?? 0));
  assert.ok(
    apart.every((distance) => Math.abs(distance - ids.length / surplus) <= 1),
    `those left out stand evenly: ${left.join(", ")}`,
  );
  assert.deepEqual(await built.warehouse.query("sentiment/sentiment-scatter", parameters), rows);

  let streamed = 0;
  for await (const batch of built.warehouse.stream("sentiment/sentiment-scatter", parameters)) streamed += batch.length;
  assert.equal(streamed, ids.length, "a stream leaves nobody out");
});
