import assert from "node:assert/strict";
import { globSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, it } from "node:test";
import {
  churnDrivers,
  churnRules,
  comparisons,
  dateRanges,
  filterKeys,
  grains,
  knownOrders,
  kpiMetrics,
  problemCodes,
  sources,
} from "@customer-pulse/contract/values";
import { root } from "../paths.ts";

const folder = join(root, "packages", "widgets", "src", "localize");

type Text = string | ((...given: readonly unknown[]) => unknown);
type Texts = Readonly<Record<string, Text>>;

/** English, which stands in pieces beside the tags. */
async function english(): Promise<Texts> {
  const modules = await Promise.all(globSync("en/*.ts", { cwd: folder }).map((path) => import(join(folder, path))));
  return Object.assign({}, ...modules.flatMap((module: object) => Object.values(module)));
}

/** Every other language: a file named after it, which holds its `terms`. */
const codes = globSync("*.ts", { cwd: folder })
  .map((path) => basename(path, ".ts"))
  .filter((name) => /^[a-z]{2}(-[A-Z]{2})?$/.test(name));

const kinds = ["customers", "events", "interactions", "reviews", "tickets"];
const facts = [
  ...["persona", "signUpDate", "lifetimeValue", "productsOwned", "averageSentiment", "sentimentTrend"],
  ...["sentimentVolatility", "averageRating", "ticketCount", "ticketCategories", "ticketPriorities"],
  ...["firstContact", "lastContact"],
];

/** What texts are given whose first argument comes from a closed list. */
const closed: Readonly<Record<string, readonly unknown[]>> = {
  filter: filterKeys,
  source: sources,
  failure: [...problemCodes, "network", "incomplete-answer", "invalid-answer"],
  counted: kinds,
  countOf: kinds,
  onlyFew: kinds,
  fewLegend: kinds,
  searchRows: ["tickets", "reviews", "customers"],
  noneContain: ["tickets", "reviews", "customers"],
  comparison: comparisons,
  against: ["all-customers", ...comparisons.filter((name) => name !== "none")],
  metric: kpiMetrics,
  dateRange: dateRanges,
  period: grains,
  driver: churnDrivers,
  customerFact: facts,
  comparedAs: ["lower", "higher", "same"],
  eventKind: ["interaction", "review", "ticket"],
  eventFact: ["sentimentScore", "expectedResolutionTimeframe", "requestedRemedy"],
  columnName: ["ticketDate", "ticketDescription", "reviewText", "lifetimeValue", "customerSummary"],
};

const categories = Object.entries(knownOrders).flatMap(([key, values]) => values.map((value) => [key, value]));

/** Texts with the number that they count, and the number as it is shown. */
const counting = ["countOf", "onlyFew", "openFilters", "chosenCount", "customersChosen", "againstDays"].concat([
  "presetsImported",
  "presetsUnreadable",
]);

/** What every text is called with. Placeholders are words that no language has. */
function calls(name: string, text: Text): unknown[][] {
  if (typeof text === "string") return [[]];
  if (name === "category") return categories;
  const words = Array.from({ length: text.length }, (_, index) => `⟦${index}⟧`);
  const firsts = closed[name];
  const lists = firsts === undefined ? [words] : firsts.map((first) => [first, ...words.slice(1)]);
  // The number before the last is what `text` says; six has the form of few in Arabic.
  if (counting.includes(name)) return lists.map((list) => [...list.slice(0, -2), 6, list.at(-1)]);
  if (name === "because") return churnRules.map((rule) => [words[0], rule]);
  if (name === "disagrees") return churnRules.map((rule) => [words[0], words[1], rule]);
  return lists;
}

function said(text: Text, given: readonly unknown[]): string {
  return String(typeof text === "string" ? text : text(...given));
}

/** Words that are the same in English, or that nobody translates. */
const shared: Readonly<Record<string, readonly string[]>> = {
  de: [
    "Snowflake",
    "Tickets",
    "Ticket",
    "Reviews",
    "Review",
    "Neutral",
    "Persona",
    "Personas",
    "Trend",
    "Text",
    "Original",
    "Filter",
  ],
  ar: ["Snowflake"],
};

describe("the languages of the tags", () => {
  it("are German and Arabic at least", () => {
    assert.ok(codes.includes("de") && codes.includes("ar"), codes.join());
  });

  for (const code of codes) {
    describe(code, async () => {
      const { terms } = (await import(join(folder, `${code}.ts`))) as { terms: Texts };
      const { $code, $name, $dir, ...texts } = terms;
      const originals = await english();

      it("names itself as its file does", () => {
        assert.equal($code, code);
        assert.ok(String($name).length > 0 && ["ltr", "rtl"].includes(String($dir)));
      });

      it("has the texts that English has, each for as many words", () => {
        assert.deepEqual(Object.keys(texts).sort(), Object.keys(originals).sort());
        for (const [name, text] of Object.entries(texts)) {
          const original = originals[name];
          assert.equal(typeof text, typeof original, name);
          // One that needs no word for, say, a count may leave out the last.
          if (typeof text === "function" && typeof original === "function") {
            assert.ok(text.length <= original.length, `${name} takes more than English gives`);
          }
        }
      });

      it("says something everywhere, and every word that it is given", () => {
        for (const [name, original] of Object.entries(originals)) {
          for (const given of calls(name, original)) {
            const text = said(texts[name] ?? "", given);
            assert.ok(text.trim() !== "" && !text.includes("undefined"), `${name}(${given.join()}): "${text}"`);
            for (const word of said(original, given).match(/⟦\d⟧/g) ?? []) {
              if (name !== "failure" && name !== "columnName") assert.ok(text.includes(word), `${name}: "${text}"`);
            }
          }
        }
      });

      it("leaves no English behind", () => {
        const left = Object.entries(originals).flatMap(([name, original]) =>
          calls(name, original).flatMap((given) => {
            const text = said(texts[name] ?? "", given);
            const isWord = /\p{L}/u.test(text.replaceAll(/⟦\d⟧/g, ""));
            return isWord && text === said(original, given) && !shared[code]?.includes(text)
              ? [`${name}: ${text}`]
              : [];
          }),
        );
        assert.deepEqual(left, []);
      });
    });
  }
});
