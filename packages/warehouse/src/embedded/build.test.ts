import assert from "node:assert/strict";
import { mkdir, readdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "node:test";
import { DuckDBInstance } from "@duckdb/node-api";
import { build } from "../testing/built-warehouse.ts";
import { customer, interaction, records } from "../testing/records.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { warehouseFiles } from "./files.ts";
import { readSidecar } from "./sidecar.ts";

const generated = { source: "generated", customers: 3, seed: 4 } as const;

async function modeOf(path: string): Promise<string> {
  return ((await stat(path)).mode & 0o777).toString(8);
}

async function countCustomers(dataDir: string): Promise<number> {
  const instance = await DuckDBInstance.create(warehouseFiles(dataDir).database, { access_mode: "READ_ONLY" });
  try {
    const reader = await (await instance.connect()).runAndReadAll("SELECT COUNT(*) FROM ANALYTICS.CUSTOMER_BASE");
    return Number(reader.getRows()[0]?.[0]);
  } finally {
    instance.closeSync();
  }
}

/** Records that fail while they are read, after the first. */
function failingRecords() {
  return records({
    interactions: {
      *[Symbol.iterator]() {
        yield interaction();
        throw new Error("the disk went away");
      },
    },
  });
}

test("the files are for their owner only, and nothing else is left", async () => {
  await using folder = await temporaryFolder();
  const dataDir = join(folder.path, "deep", "data");
  await build(dataDir, records(), generated);
  const { database, sidecar } = warehouseFiles(dataDir);
  assert.deepEqual((await readdir(dataDir)).sort(), ["pulse.duckdb", "pulse.json"]);
  assert.equal(await modeOf(dataDir), "700");
  assert.equal(await modeOf(database), "600");
  assert.equal(await modeOf(sidecar), "600");
  assert.deepEqual(await readSidecar(sidecar), generated);
});

test("what somebody wrote into the former database by hand does not reach the new one", async () => {
  await using folder = await temporaryFolder();
  await build(folder.path, records(), generated);
  const { database } = warehouseFiles(folder.path);
  const instance = await DuckDBInstance.create(database);
  const connection = await instance.connect();
  await connection.run("PRAGMA disable_checkpoint_on_shutdown");
  await connection.run("DELETE FROM ANALYTICS.CUSTOMER_BASE");
  connection.closeSync();
  instance.closeSync();
  assert.ok((await readdir(folder.path)).includes("pulse.duckdb.wal"), "DuckDB kept no log, so nothing is shown");

  await build(folder.path, records(), generated);
  assert.ok((await countCustomers(folder.path)) > 0);
});

describe("a build that fails", () => {
  test("leaves the old database as it was, byte for byte, and nothing of its own", async () => {
    await using folder = await temporaryFolder();
    await build(folder.path, records({ customers: [customer(), customer({ customer_id: "C2" })] }), generated);
    const { database, sidecar } = warehouseFiles(folder.path);
    const before = await readFile(database);
    await assert.rejects(build(folder.path, failingRecords()), /the disk went away/);
    assert.deepEqual(await readFile(database), before);
    assert.deepEqual(await readSidecar(sidecar), generated);
    assert.deepEqual((await readdir(folder.path)).sort(), ["pulse.duckdb", "pulse.json"]);
  });

  test("where there was nothing leaves nothing", async () => {
    await using folder = await temporaryFolder();
    await assert.rejects(build(folder.path, failingRecords()), /the disk went away/);
    assert.deepEqual(await readdir(folder.path), []);
  });

  test("over values that a column cannot hold leaves the old database too", async () => {
    await using folder = await temporaryFolder();
    await build(folder.path, records());
    await assert.rejects(build(folder.path, records({ customers: [customer(), customer()] })), /duplicate key "C1"/);
    assert.equal(await countCustomers(folder.path), 1);
  });
});

test("a swap that breaks off leaves no sidecar, so that nothing is taken for generated that is not", async () => {
  await using folder = await temporaryFolder();
  const { database, sidecar } = warehouseFiles(folder.path);
  await build(folder.path, records(), generated);
  // A folder in the place of the database: the rename fails halfway through the swap.
  await rm(database);
  await mkdir(join(database, "in-the-way"), { recursive: true });
  await assert.rejects(build(folder.path, records()));
  assert.equal(await readSidecar(sidecar), null);
  assert.deepEqual(await readdir(folder.path), ["pulse.duckdb"]);
});

test("several builds at once do not meet: one of them stands in the end, with its own sidecar", async () => {
  await using folder = await temporaryFolder();
  const sizes = [1, 2, 3, 4, 5];
  await Promise.all(
    sizes.map((size) =>
      build(
        folder.path,
        records({ customers: Array.from({ length: size }, (_item, index) => customer({ customer_id: `C${index}` })) }),
        { source: "generated", customers: size, seed: 0 },
      ),
    ),
  );
  const sidecar = await readSidecar(warehouseFiles(folder.path).sidecar);
  assert.ok(sidecar?.source === "generated");
  assert.equal(await countCustomers(folder.path), sidecar.customers);
  assert.deepEqual((await readdir(folder.path)).sort(), ["pulse.duckdb", "pulse.json"]);
});

test("a lock and a folder that a killed build left behind are cleared away, a recent folder is not", async () => {
  await using folder = await temporaryFolder();
  const files = warehouseFiles(folder.path);
  const yesterday = new Date(Date.now() - 24 * 3_600_000);
  await writeFile(files.lock, "");
  await mkdir(`${files.buildPrefix}old`);
  await mkdir(`${files.buildPrefix}new`);
  await writeFile(join(`${files.buildPrefix}old`, "pulse.duckdb"), "half");
  for (const path of [files.lock, `${files.buildPrefix}old`]) await utimes(path, yesterday, yesterday);
  await build(folder.path, records());
  assert.deepEqual((await readdir(folder.path)).sort(), ["pulse.build-new", "pulse.duckdb", "pulse.json"]);
});
