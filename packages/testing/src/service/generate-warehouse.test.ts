import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { generateWarehouse, sharedVariable } from "./generate-warehouse.ts";

const records = { customers: 3, seed: 5, until: "2026-01-31" };
const given = process.env[sharedVariable];
let parent: string;

before(async () => {
  parent = await mkdtemp(join(tmpdir(), "pulse-shared-"));
});
after(async () => {
  if (given === undefined) delete process.env[sharedVariable];
  else process.env[sharedVariable] = given;
  await rm(parent, { recursive: true });
});

const folder = () => mkdtemp(join(parent, "data-"));

test("the same records are built once for all tests of a run, and copied, for the owner alone", async () => {
  const shared = await folder();
  process.env[sharedVariable] = shared;
  const [one, another] = await Promise.all([folder(), folder()]);
  await Promise.all([generateWarehouse(one, records), generateWarehouse(another, records)]);
  const database = await readFile(join(one, "pulse.duckdb"));
  assert.ok(database.length > 0);
  assert.deepEqual(await readFile(join(another, "pulse.duckdb")), database);
  assert.equal((await stat(join(another, "pulse.duckdb"))).mode & 0o077, 0);

  // What is copied shows by a mark on it; other records are not served from it.
  await writeFile(join(shared, "3-5-2026-01-31", "mark"), "");
  const [third, other] = await Promise.all([folder(), folder()]);
  await generateWarehouse(third, records);
  await generateWarehouse(other, { ...records, seed: 6 });
  assert.ok((await stat(join(third, "mark"))).isFile());
  await assert.rejects(stat(join(other, "mark")));
});
