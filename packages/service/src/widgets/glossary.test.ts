import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { test } from "node:test";
import { kpiMetrics } from "@customer-pulse/contract";
import { widgetCatalogue } from "./catalogue.ts";
import { glossary } from "./glossary.ts";

const file = new URL("../../GLOSSARY.md", import.meta.url);

test("the glossary says what the service says of its measures", async () => {
  const written = glossary(widgetCatalogue());
  if (process.env["UPDATE_GLOSSARY"] !== undefined) await writeFile(file, written);
  assert.equal(await readFile(file, "utf8"), written);
});

test("every measure of every widget is in it", () => {
  const written = glossary(widgetCatalogue());
  for (const metric of kpiMetrics) assert.ok(written.includes(`**${metric}**`), metric);
  for (const { tag, measures } of widgetCatalogue().widgets) {
    assert.ok(written.includes(`<${tag}>`), tag);
    for (const definition of Object.values(measures)) assert.ok(written.includes(definition), tag);
  }
});
