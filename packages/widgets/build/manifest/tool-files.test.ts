import assert from "node:assert/strict";
import { test } from "node:test";
import { comparisons, kpiMetrics } from "@customer-pulse/contract/values";
import { htmlData } from "./html-data.ts";
import { buildManifest, elementsOf } from "./manifest.ts";
import { readSources } from "./sources.ts";
import { webTypes } from "./web-types.ts";

interface Named {
  name: string;
}

const elements = elementsOf(buildManifest(await readSources()));
const tags = elements.map(({ tagName }) => tagName);

function named<Item extends Named>(items: readonly Item[] | undefined, name: string): Item {
  const found = items?.find((item) => item.name === name);
  assert.ok(found, `${name} is missing`);
  return found;
}

test("VS Code offers every tag, its attributes and what they allow, each explained", () => {
  const data = htmlData(elements);
  assert.deepEqual(
    data.tags.map(({ name }) => name),
    tags,
  );
  const { attributes, description } = named(data.tags, "cx-kpi-card");
  assert.deepEqual(
    named(attributes, "metric").values,
    kpiMetrics.map((name) => ({ name })),
  );
  assert.match(named(attributes, "metric").description.value, /^The measure\./);
  assert.match(description.value, /- `cx-load`: An answer was drawn\./);
  assert.match(description.value, /- `stale`: Stands above figures/);
});

test("VS Code writes an attribute without a value where none is needed, and offers no values where any text will do", () => {
  const { attributes } = named(htmlData(elements).tags, "cx-scope");
  assert.equal(named(attributes, "sync-url").valueSet, "v");
  assert.equal(named(attributes, "endpoint").values, undefined);
});

test("JetBrains' editors are told the same, and properties, parts and CSS properties as well", () => {
  const { contributions, name, version } = webTypes(elements, { name: "@customer-pulse/widgets", version: "1.2.3" });
  assert.deepEqual([name, version], ["@customer-pulse/widgets", "1.2.3"]);
  assert.deepEqual(
    contributions.html.elements.map((element) => element.name),
    tags,
  );
  const card = named(contributions.html.elements, "cx-kpi-card");
  assert.equal(named(card.attributes, "compare").value.type, comparisons.map((value) => `"${value}"`).join(" | "));
  assert.equal(named(card.js.properties, "response")["read-only"], true);
  assert.equal(named(card.js.events, "cx-load").type, 'CxLoadEvent<"kpi-card">');
  assert.equal(named(card.css.parts, "value").description, "The figure.");
  assert.ok(named(card.css.properties, "--cx-accent").description);
  const scope = named(contributions.html.elements, "cx-scope");
  assert.deepEqual(named(scope.attributes, "sync-url").value, { type: "boolean", kind: "no-value" });
});
