import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import { after, before, test } from "node:test";
import { metaSchema } from "@customer-pulse/contract";
import { startServiceIn } from "../service/service-process.ts";
import { type SnowflakeFixture, snowflakeFixture } from "../warehouse/snowflake-fixture.ts";
import { until } from "../warehouse/until.ts";
import { serviceUnderFault } from "./standing-service.ts";
import { takeSnapshot } from "./take-snapshot.ts";

let fixture: SnowflakeFixture;
let snapshotFolder: string;

before(async () => {
  fixture = await snowflakeFixture();
  snapshotFolder = await takeSnapshot(fixture);
});

after(async () => {
  if (snapshotFolder !== undefined) await rm(snapshotFolder, { recursive: true, force: true });
  await fixture?.[Symbol.asyncDispose]();
});

const question = "kpi-card?metric=ticket-count";

async function answer(url: string) {
  const response = await fetch(`${url}/v1/widgets/${question}`);
  assert.equal(response.status, 200);
  const { data, meta } = await response.json();
  return { data, meta: metaSchema.parse(meta) };
}

test("a service that starts while Snowflake is down says so, serves the snapshot, and goes live when it is back", async () => {
  const folder = await takeSnapshot(fixture);
  await fixture.server.fault({ kind: "refuse" });
  await using service = await startServiceIn(folder, { ...fixture.variables, QUERY_TIMEOUT_MS: "1000" });
  const readyz = await (await fetch(`${service.url}/readyz`)).json();
  assert.equal(readyz.status, "degraded");
  assert.deepEqual(readyz.serving, ["snapshot"]);
  const down = await answer(service.url);
  assert.deepEqual([down.meta.source, down.meta.cache, down.meta.dataAsOf], ["snapshot", "stale", readyz.snapshotOf]);
  await until(async () => (await service.printed()).includes("stands by"));
  assert.match(await service.printed(), /Snowflake account PULSE-TEST does not answer.*`pnpm warehouse check`/);
  assert.ok((await service.printed()).includes(`A snapshot as of ${readyz.snapshotOf} stands by`));

  await fixture.server.fault(null);
  await until(async () => (await answer(service.url)).meta.source === "snowflake");
  assert.deepEqual((await answer(service.url)).data, down.data);
  assert.deepEqual(await (await fetch(`${service.url}/readyz`)).json(), { status: "ready", serving: "live" });
});

const others: Record<string, () => Parameters<typeof serviceUnderFault>> = {
  "a snapshot that another role took": () => [
    { ...fixture.settings, role: "PULSE_OTHER" },
    snapshotFolder,
    () => undefined,
  ],
  "a snapshot of another database": () => [{ ...fixture.settings, database: "OTHER" }, snapshotFolder, () => undefined],
  "a database of generated records": () => [fixture.settings, fixture.dataFolder, () => undefined],
};

for (const [title, options] of Object.entries(others)) {
  test(`${title} never stands in`, async () => {
    await fixture.server.fault({ kind: "503" });
    try {
      await using service = await serviceUnderFault(...options());
      const response = await service.ask(question);
      assert.ok([503, 504].includes(response.status), `it answered ${response.status}`);
      assert.ok(Number(response.headers.get("Retry-After")) >= 1);
    } finally {
      await fixture.server.fault(null);
    }
  });
}
