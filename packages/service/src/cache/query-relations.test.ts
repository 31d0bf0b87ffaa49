import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { relations } from "@customer-pulse/contract";
import { queryRelations } from "./query-relations.ts";

const sql = new URL("../../../../sql/", import.meta.url);

for (const [name, known] of Object.entries(queryRelations)) {
  test(`${name} reads the relations that the service knows of`, async () => {
    const text = await readFile(new URL(`${name}.sql`, sql), "utf8");
    const read = relations.filter((relation) => text.includes(`filtered_${relation}`));
    assert.deepEqual([...known].sort(), read.sort());
  });
}
