import assert from "node:assert/strict";
import { test } from "node:test";
import { kpiMetrics, widgetIds } from "@customer-pulse/contract/values";
import type { CustomElementDeclaration } from "custom-elements-manifest";
import { buildManifest, elementsOf } from "./manifest.ts";
import { readSources, textOf } from "./sources.ts";

const sources = await readSources();
const elements = elementsOf(buildManifest(sources));

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

test("a host reads what a tag says, and does not have to look into base classes for it", () => {
  const { slots = [], cssParts = [], events = [] } = element("cx-churn-breakdown");
  assert.ok(slots.some(({ name }) => name === "empty"));
  assert.ok(cssParts.some(({ name }) => name === "card"));
  assert.equal(events.find(({ name }) => name === "cx-load")?.type.text, 'CxLoadEvent<"churn-breakdown">');
});

test("an event says what its listener gets, and whether it can be prevented", () => {
  const said = (tag: string, event: string) =>
    element(tag).events?.find(({ name }) => name === event)?.description ?? "";
  assert.match(said("cx-kpi-card", "cx-load"), /Detail: `\{ data: Payloads\["kpi-card"\]; meta: Meta \}`\./);
  assert.match(
    said("cx-churn-breakdown", "cx-select"),
    /unless prevented\. Detail: `\{ widget: WidgetId; datum: .+`\./,
  );
  assert.match(said("cx-customer-picker", "cx-filter-request"), /Cancelable\. Detail: `\{ filters: FilterPatch; /);
});

test("what a tag never comes to is not said of it", () => {
  const { slots = [], events = [] } = element("cx-kpi-card");
  assert.ok(!slots.some(({ name }) => name === "empty"), "a card without a figure says so in its value's place");
  assert.ok(!events.some(({ name }) => name === "cx-select"), "there is nothing to choose in it");
});

test("a design token has the value of either colour scheme", () => {
  const token = element("cx-kpi-card").cssProperties?.find(({ name }) => name === "--cx-series-1");
  assert.equal(token?.syntax, "<color>");
  const [, light, dark] = /^light-dark\((#\w+), (#\w+)\)$/.exec(token?.default ?? "") ?? [];
  assert.match(token?.description ?? "", new RegExp(`Light: \`${light}\`, dark: \`${dark}\`\\.$`));
});

const card = "src/kpi-card/kpi-card.ts";
const inTemplate = '<div class="value" part="value"';

const shortcomings = [
  [
    "an attribute without a description",
    card,
    "  /** The measure. Default, and for an unknown value: `average-sentiment`. */\n",
    "",
    /cx-kpi-card: the attribute metric has no description\./,
  ],
  [
    "an attribute that does not say its default",
    card,
    "carries none. Default: a plain number. */",
    "carries none. */",
    /cx-kpi-card: the attribute currency does not say its default\./,
  ],
  [
    "a property without a description",
    "src/widget/data-element.ts",
    "  /** Where the data comes from. Default: the page's one client, which batches. */\n",
    "",
    /cx-kpi-card: client has no description\./,
  ],
  [
    "a method without a description",
    "src/widget/data-element.ts",
    "  /** Asks for the figures again. The old ones stay until the new ones are there. */\n",
    "",
    /cx-kpi-card: refresh has no description\./,
  ],
  [
    "an event without a description",
    "src/widget/data-element.ts",
    "cx-load - An answer was drawn.",
    "cx-load",
    /cx-kpi-card: the event cx-load has no description\./,
  ],
  [
    "an event that nobody described",
    card,
    "    const delta = describeDelta(data, this.localize, this.currency);\n    const text",
    "    this.dispatchEvent(new CxActionEvent({}));\n    const delta = null;\n    const text",
    /cx-kpi-card: the event CxActionEvent is not described/,
  ],
  [
    "a part without a description",
    card,
    "@csspart value - The figure.",
    "@csspart value",
    /cx-kpi-card: the part value has no description\./,
  ],
  [
    "a part that nobody described",
    card,
    inTemplate,
    `<b part="planted"></b>${inTemplate}`,
    /cx-kpi-card: the part planted is not described by @csspart\./,
  ],
  [
    "a part that a function of another module renders",
    "src/widget/heading.ts",
    'part="heading"',
    'part="heading planted"',
    /cx-churn-heatmap: the part planted is not described/,
  ],
  [
    "a part that is not there any more",
    card,
    '<p class="delta" part="delta"',
    '<p class="delta"',
    /cx-kpi-card has the part delta in its description only\./,
  ],
  [
    "what a base class describes and no tag has",
    "src/table/table-element.ts",
    " * @csspart toolbar - ",
    " * @csspart planted-gone - What is not there.\n * @csspart toolbar - ",
    /No tag has what TableElement describes as cssParts: planted-gone\./,
  ],
  [
    "a slot that nobody described",
    card,
    inTemplate,
    `<slot name="planted"></slot>${inTemplate}`,
    /cx-kpi-card: the slot planted is not described by @slot\./,
  ],
  [
    "a CSS property without a description",
    "src/churn-heatmap/churn-heatmap.ts",
    " - Least height of the grid.",
    "",
    /cx-churn-heatmap: the CSS property --cx-heatmap-height has no description\./,
  ],
  [
    "a CSS property that nobody described",
    "src/kpi-card/kpi-card.styles.ts",
    "css`",
    "css`:host { top: var(--cx-planted, 0) }",
    /cx-kpi-card: the CSS property --cx-planted is not described by @cssproperty\./,
  ],
  ["a token without a comment", "src/styles/tokens.ts", "/* Text. */", "", /The token --cx-text has no comment\./],
] as const;

const refusal = refusalOf(shortcomings);

for (const [what, , , , message] of shortcomings) {
  test(`the build refuses ${what}`, () => assert.match(refusal, message));
}

/** What the build says of sources with all of these. */
function refusalOf(changes: typeof shortcomings): string {
  const planted = new Map(sources);
  for (const [, path, before, after] of changes) {
    const text = textOf(planted, path);
    assert.ok(text.includes(before), `${path} has no ${before}`);
    planted.set(path, text.replace(before, after));
  }
  try {
    buildManifest(planted);
    return "";
  } catch (error) {
    return String(error);
  }
}
