import assert from "node:assert/strict";
import { test } from "node:test";
import { startServiceOnSnowflake } from "./service-on-snowflake.ts";
import { startService } from "./service-process.ts";

const records = { customers: 60, seed: 7, until: "2026-02-28" };
const questions = [
  "ticket-table/export.csv?stamp=none&dateRange=all-time&sort=priorityLevel&search=the",
  "review-table/export.csv?stamp=none&dateRange=all-time&sort=reviewDate&direction=asc",
  "segment-table/export.csv?stamp=none&churnRisk=High&churnRisk=Low",
  "churn-heatmap/export.csv?stamp=none",
];

test("a service on Snowflake exports the same files as one on the embedded warehouse", async () => {
  await using onSnowflake = await startServiceOnSnowflake(records);
  await using embedded = await startService(records);
  const { data } = (await (await fetch(`${embedded.url}/v1/widgets/ticket-table`)).json()) as {
    data: { rows: { customerId: string }[] };
  };
  const timeline = `customer-timeline/export.csv?stamp=none&customerId=${data.rows[0]?.customerId}`;
  for (const question of [...questions, timeline]) {
    const [file, expected] = await Promise.all(
      [onSnowflake, embedded].map(async ({ url }) => {
        const response = await fetch(`${url}/v1/widgets/${question}`);
        return [response.status, await response.text()] as const;
      }),
    );
    assert.equal(file?.[0], 200, file?.[1]);
    assert.ok(Number(file?.[1].split("\r\n").length) > 2, question);
    assert.deepEqual(file, expected, question);
  }
});

test("readers that leave a download from Snowflake midway take nobody's place", async () => {
  await using service = await startServiceOnSnowflake(records);
  const address = `${service.url}/v1/widgets/${questions[0]}`;
  for (let round = 0; round < 6; round += 1) {
    const leave = new AbortController();
    const response = await fetch(address, { signal: leave.signal });
    assert.equal(response.status, 200);
    leave.abort();
  }
  const statuses = new Set<number>();
  // A reader that has left is noticed a moment later; until then it counts.
  for (let tries = 0; tries < 200 && !statuses.has(200); tries += 1) {
    const response = await fetch(address);
    statuses.add(response.status);
    await response.text();
  }
  assert.ok(statuses.has(200));
});
