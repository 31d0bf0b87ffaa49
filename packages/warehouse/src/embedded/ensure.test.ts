import assert from "node:assert/strict";
import { readFile, rm, stat, truncate, writeFile } from "node:fs/promises";
import { describe, test } from "node:test";
import { DuckDBInstance } from "@duckdb/node-api";
import { embeddedSchemaVersion } from "../schema.ts";
import { build } from "../testing/built-warehouse.ts";
import { records } from "../testing/records.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { checkEmbeddedDatabase } from "./check.ts";
import { ensureEmbeddedDatabase } from "./ensure.ts";
import { warehouseFiles } from "./files.ts";
import { readSidecar } from "./sidecar.ts";

const generated = { source: "generated", customers: 3, seed: 4 } as const;

async function ensure(dataDir: string): Promise<string[]> {
  const lines: string[] = [];
  await ensureEmbeddedDatabase({ dataDir, log: (line) => lines.push(line) });
  return lines;
}

async function customersIn(dataDir: string): Promise<number | null | undefined> {
  const { ok, tables } = await checkEmbeddedDatabase(dataDir);
  assert.ok(ok);
  return tables.find(({ table }) => table === "CUSTOMER_BASE")?.rows;
}

const damages: Record<string, (path: string) => Promise<void>> = {
  "overwritten with rubbish": (path) => writeFile(path, "rubbish".repeat(1000)),
  emptied: (path) => truncate(path),
  "cut in half": async (path) => truncate(path, Math.floor((await stat(path)).size / 2)),
  "of another version": async (path) => {
    const instance = await DuckDBInstance.create(path);
    const connection = await instance.connect();
    await connection.run(`UPDATE META.BUILD_INFO SET SCHEMA_VERSION = ${embeddedSchemaVersion + 1}`);
    connection.closeSync();
    instance.closeSync();
  },
};

test("where there is none, a database is generated, and the lines say so", async () => {
  await using folder = await temporaryFolder();
  const lines = await ensure(folder.path);
  assert.match(lines[0] ?? "", /generating 1000 customers/);
  assert.equal(await customersIn(folder.path), 1000);
});

test("a usable database is left alone without a word", async () => {
  await using folder = await temporaryFolder();
  await build(folder.path, records());
  const { database } = warehouseFiles(folder.path);
  const before = await readFile(database);
  assert.deepEqual(await ensure(folder.path), []);
  assert.deepEqual(await readFile(database), before);
});

for (const [damage, inflict] of Object.entries(damages)) {
  describe(`a database that is ${damage}`, () => {
    test("is generated again when it was generated, with the same customers and seed", async () => {
      await using folder = await temporaryFolder();
      await build(folder.path, records(), generated);
      await inflict(warehouseFiles(folder.path).database);
      assert.match((await ensure(folder.path))[0] ?? "", /generating it again/);
      assert.equal(await customersIn(folder.path), generated.customers);
      assert.deepEqual(await readSidecar(warehouseFiles(folder.path).sidecar), generated);
    });

    for (const [origin, prepare] of [
      ["was loaded", async () => undefined],
      ["is of unknown origin", async (sidecar: string) => rm(sidecar)],
      ["has a sidecar that cannot be read", async (sidecar: string) => writeFile(sidecar, '{"source":"gener')],
    ] as const) {
      test(`is refused with advice and left alone when it ${origin}`, async () => {
        await using folder = await temporaryFolder();
        const { database, sidecar } = warehouseFiles(folder.path);
        await build(folder.path, records());
        await prepare(sidecar);
        await inflict(database);
        const before = await readFile(database);
        await assert.rejects(ensure(folder.path), { name: "UserError", message: /pnpm warehouse load DIR/ });
        assert.deepEqual(await readFile(database), before);
      });
    }
  });
}
