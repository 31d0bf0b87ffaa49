import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { referenceOf } from "../../testing/reference.ts";
import { scoreSentiment } from "../enrich/sentiment.ts";
import { type RawRecords, rawFiles } from "../raw/records.ts";
import { generateRecords } from "./generate.ts";
import { reviewSentences } from "./phrases-review.ts";
import { languages } from "./vocabulary.ts";

const until = "2026-03-31";
const sets = ["customers", "interactions", "reviews", "tickets"] as const;

function all(records: RawRecords) {
  return {
    customers: [...records.customers],
    interactions: [...records.interactions],
    reviews: [...records.reviews],
    tickets: [...records.tickets],
  };
}

const thousand = all(generateRecords({ customers: 1000, seed: 1, until }));
const dates = [
  ...thousand.interactions.map((record) => record.interaction_date),
  ...thousand.reviews.map((record) => record.review_date),
  ...thousand.tickets.map((record) => record.ticket_date),
].sort();

test("records obey the RAW schema and have ids of their own, whatever the seed", () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.integer({ min: 1, max: 12 }),
      fc.date({ min: new Date("1990-01-01"), max: new Date("2090-01-01"), noInvalidDate: true }),
      (seed, customers, day) => {
        const last = day.toISOString().slice(0, 10);
        const generated = all(generateRecords({ customers, seed, until: last }));
        assert.equal(generated.customers.length, customers);
        for (const set of sets) {
          const { record, id } = rawFiles[set];
          for (const entry of generated[set]) record.parse(entry);
          const ids = generated[set].map((entry) => (entry as Record<string, unknown>)[id]);
          assert.equal(new Set(ids).size, ids.length);
        }
        const known = new Set(generated.customers.map(({ customer_id }) => customer_id));
        for (const event of [...generated.interactions, ...generated.reviews, ...generated.tickets]) {
          assert.ok(known.has(event.customer_id));
        }
        for (const { interaction_date } of generated.interactions) assert.ok(interaction_date.slice(0, 10) <= last);
      },
    ),
    { numRuns: 40 },
  );
});

test("seed, number and day make the same records each time, and another seed others", () => {
  const options = { customers: 20, seed: 5, until };
  const records = generateRecords(options);
  assert.deepEqual(all(records), all(records));
  assert.deepEqual(all(generateRecords(options)), all(records));
  assert.notDeepEqual(all(generateRecords({ ...options, seed: 6 })), all(records));
});

test("more customers leave the first ones as they are", () => {
  const few = all(generateRecords({ customers: 10, seed: 5, until }));
  const many = all(generateRecords({ customers: 15, seed: 5, until }));
  for (const set of sets) assert.deepEqual(many[set].slice(0, few[set].length), few[set]);
});

test("events fill the two years up to the day, workdays more than weekends", () => {
  assert.equal(dates[0]?.slice(0, 7), "2024-04");
  assert.equal(dates.at(-1)?.slice(0, 10), until);
  const weekend = dates.filter((date) => [0, 6].includes(new Date(`${date}Z`).getUTCDay())).length;
  assert.ok(weekend / dates.length > 0.03 && weekend / dates.length < 0.12);
});

test("a customer has about 12 interactions, 5 reviews and 5 tickets", () => {
  const per = (count: number) => count / thousand.customers.length;
  assert.ok(Math.abs(per(thousand.interactions.length) - 12) < 1.5);
  assert.ok(Math.abs(per(thousand.reviews.length) - 5) < 0.8);
  assert.ok(Math.abs(per(thousand.tickets.length) - 5) < 0.8);
});

describe("a thousand customers are believably mixed", () => {
  const reference = referenceOf(generateRecords({ customers: 1000, seed: 1, until }));
  const share = (
    key: "churnRisk" | "upsellOpportunity" | "overallSentiment" | "derivedPersona" | "valueSegment",
    value: string,
  ) => reference.customers.filter(({ values }) => values[key] === value).length / reference.customers.length;

  test("churn risk: 15 to 25 % High, and no level above 60 %", () => {
    const high = share("churnRisk", "High");
    assert.ok(high >= 0.15 && high <= 0.25, String(high));
    for (const level of ["Medium", "Low"])
      assert.ok(share("churnRisk", level) > 0.15 && share("churnRisk", level) < 0.6);
  });

  const expected = {
    upsellOpportunity: ["High", "Medium", "Low"],
    overallSentiment: ["Positive", "Neutral", "Negative"],
    derivedPersona: ["Satisfied", "Frustrated", "Mixed", "Improving", "Deteriorating", "Neutral"],
    valueSegment: ["High Value", "Medium Value", "Low Value"],
  } as const;
  for (const [key, values] of Object.entries(expected) as [keyof typeof expected, readonly string[]][]) {
    test(`${key}: all of ${values.join(", ")}, none above 75 %`, () => {
      for (const value of values) {
        assert.ok(share(key, value) >= 0.04 && share(key, value) <= 0.75, `${value}: ${share(key, value)}`);
      }
    });
  }

  test("average sentiment is no extreme, and every band of scores occurs in every source", () => {
    for (const rows of [reference.interactions, reference.reviews, reference.tickets]) {
      const scores = rows.flatMap(({ score }) => (score === null ? [] : [score]));
      const average = scores.reduce((sum, score) => sum + score, 0) / scores.length;
      assert.ok(average > -0.1 && average < 0.3, String(average));
      const share = (test: (score: number) => boolean) => scores.filter(test).length / scores.length;
      assert.ok(share((score) => score < -0.3) > 0.08);
      assert.ok(share((score) => score > 0.3) > 0.15);
      assert.ok(share((score) => Math.abs(score) <= 0.3) > 0.2);
    }
  });

  test("17 ticket statuses, 16 interaction types, all ratings, priorities and categories", () => {
    const distinct = (values: readonly (string | number | null | undefined)[]) =>
      new Set(values.filter((value) => value != null)).size;
    assert.equal(distinct(thousand.tickets.map((record) => record.ticket_status)), 17);
    assert.equal(distinct(thousand.interactions.map((record) => record.interaction_type)), 16);
    assert.equal(distinct(thousand.reviews.map((record) => record.review_rating)), 5);
    assert.equal(distinct(reference.tickets.map(({ values }) => values.priorityLevel)), 4);
    assert.equal(distinct(thousand.tickets.map((record) => record.ticket_category)), 4);
  });

  test("ratings follow the mood of the text, in every language", () => {
    for (const [language] of languages) {
      const scored = thousand.reviews.flatMap((record) =>
        record.review_language === language && record.review_rating !== null
          ? [{ rating: record.review_rating, score: Number(scoreSentiment(record.review_text, language)) }]
          : [],
      );
      const average = (rated: typeof scored) => rated.reduce((sum, { score }) => sum + score, 0) / rated.length;
      const poor = average(scored.filter(({ rating }) => rating <= 2));
      const good = average(scored.filter(({ rating }) => rating >= 4));
      assert.ok(poor < -0.15 && good > 0.25, `${language}: ${poor} and ${good}`);
    }
  });
});

describe("awkward rows are among them", () => {
  const texts = [
    ...thousand.interactions.map((record) => record.interaction_notes),
    ...thousand.reviews.map((record) => record.review_text),
    ...thousand.tickets.map((record) => record.ticket_description),
  ];
  const awkward: Record<string, RegExp> = {
    HTML: /<script>/,
    quotes: /"it's done"/,
    emoji: /👩‍👩‍👧‍👦/,
    "Arabic, right to left": /[\u0600-\u06ff]/,
    "Hebrew, right to left": /[\u0590-\u05ff]/,
    "zero-width joiners": /\u200d/,
    "a spreadsheet formula": /^=HYPERLINK/,
    "thousands of characters": /^.{4000,}/s,
  };
  for (const [title, pattern] of Object.entries(awkward)) {
    test(`texts with ${title}`, () => assert.ok(texts.some((text) => pattern.test(text))));
  }

  const without = (events: readonly { customer_id: string }[]) => {
    const seen = new Set(events.map(({ customer_id }) => customer_id));
    return thousand.customers.filter(({ customer_id }) => !seen.has(customer_id)).length;
  };
  test("customers without events, without tickets, without reviews", () => {
    assert.ok(without([...thousand.interactions, ...thousand.reviews, ...thousand.tickets]) > 5);
    assert.ok(without(thousand.tickets) > 30);
    assert.ok(without(thousand.reviews) > 30);
  });

  test("missing categories, quoted priorities, translations that are missing, a language without a lexicon", () => {
    assert.ok(thousand.tickets.some((record) => record.ticket_category === null));
    assert.ok(thousand.interactions.some((record) => record.interaction_type === null));
    assert.ok(thousand.reviews.some((record) => record.review_language === null));
    assert.ok(thousand.reviews.some((record) => record.review_language === "dutch"));
    const quoted = thousand.tickets.filter((record) => record.priority_level?.startsWith('"')).length;
    assert.ok(quoted > 100 && quoted < thousand.tickets.length / 2);
    const foreign = thousand.reviews.filter((record) => record.review_language === "german");
    const translated = foreign.filter((record) => record.review_text_english != null).length;
    assert.ok(translated / foreign.length > 0.7 && translated < foreign.length);
  });
});

test("review sentences read in their tone in every language", () => {
  for (const [language] of languages) {
    const averages = ([-2, -1, 0, 1, 2] as const).map((tone) => {
      const scores = reviewSentences[tone].map((sentence) => {
        const score = Number(scoreSentiment(sentence[language], language));
        assert.ok(tone === 0 || Math.sign(score) === Math.sign(tone), `${score.toFixed(2)}: ${sentence[language]}`);
        return score;
      });
      return scores.reduce((sum, score) => sum + score, 0) / scores.length;
    });
    assert.deepEqual(
      [...averages].sort((one, other) => one - other),
      averages,
      language,
    );
    assert.ok(Math.abs(averages[2] ?? 1) < 0.25, language);
  }
});
