import assert from "node:assert/strict";
import { test } from "node:test";
import { kpiMetrics, widgetIds } from "@customer-pulse/contract/values";
import type { CustomElementDeclaration } from "custom-elements-manifest";
import { buildManifest } from "./manifest.ts";
import { readSources } from "./sources.ts";

const sources = await readSources();
const elements = elementsOf(buildManifest(sources));

function elementsOf(manifest: ReturnType<typeof buildManifest>): CustomElementDeclaration[] {
  return manifest.modules.flatMap(({ declarations = [] }) => declarations as CustomElementDeclaration[]);
}

function element(tag: string): CustomElementDeclaration {
  const found = elements.find(({ tagName }) => tagName === tag);
  assert.ok(found, `${tag} is missing`);
  return found;
}

test("every public tag is there, and none that is only a part of others", () => {
  assert.deepEqual(
    elements.map(({ tagName }) => tagName).sort(),
    ["cx-scope", ...widgetIds.map((id) => `cx-${id}`)].sort(),
  );
});

test("an attribute's type is what it allows", () => {
  const metric = element("cx-kpi-card").attributes?.find(({ name }) => name === "metric");
  assert.equal(metric?.type?.text, kpiMetrics.map((value) => `"${value}"`).join(" | "));
  assert.equal(metric?.default, '"average-sentiment"');
});

test("a tag has the attributes of every class that it extends", () => {
  const names = element("cx-ticket-table").attributes?.map(({ name }) => name) ?? [];
  for (const name of ["page-size", "heading-level", "endpoint"]) assert.ok(names.includes(name), name);
});

test("what is protected, private, static or a tag's own state is left out", () => {
  const members = element("cx-kpi-card").members?.map(({ name }) => name) ?? [];
  for (const name of ["texts", "styles", "widgetId", "ownCompare", "requestOptions"]) {
    assert.ok(!members.includes(name), name);
  }
});
