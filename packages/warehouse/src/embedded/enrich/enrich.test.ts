import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { interaction, review, ticket } from "../../testing/records.ts";
import { enrichInteraction, enrichReview, enrichTicket } from "./enrich.ts";
import { expectedTimeframe, requestedRemedy } from "./expectations.ts";
import { classifyPriority } from "./priority.ts";
import { scoreSentiment } from "./sentiment.ts";

describe("sentiment", () => {
  const pairs: Record<string, [pleased: string, displeased: string]> = {
    english: ["We are happy and love the friendly support.", "A horrible problem, we are unhappy and angry."],
    german: ["Ausgezeichnet, wir sind sehr zufrieden.", "Schlecht, wir sind sehr unzufrieden."],
    spanish: ["Excelente, estamos muy felices.", "Horrible, una mala experiencia."],
    french: ["Excellent, nous sommes heureux.", "Horrible, nous sommes déçus."],
    italian: ["Eccellente, siamo felici.", "Orribile, un pessimo servizio."],
    portuguese: ["Excelente, estamos felizes.", "Horrível, um serviço terrível."],
  };
  for (const [language, [pleased, displeased]] of Object.entries(pairs)) {
    test(`tells pleased from displeased in ${language}`, () => {
      assert.ok(Number(scoreSentiment(pleased, language)) > 0.3);
      assert.ok(Number(scoreSentiment(displeased, language)) < -0.3);
      assert.equal(scoreSentiment(pleased, language.toUpperCase()), scoreSentiment(pleased, language));
    });
  }

  test("is null for a language without a lexicon, and for none", () => {
    assert.equal(scoreSentiment("Heel mooi", "dutch"), null);
    assert.equal(scoreSentiment("great", null), null);
    assert.equal(scoreSentiment("great", "constructor"), null);
  });

  test("is 0 for a text without a known word", () => {
    for (const text of ["", "   ", "zzz", "12345", "🎉", "constructor toString __proto__"]) {
      assert.equal(scoreSentiment(text, "english"), 0, text);
    }
  });

  test("lets a negation turn its own sentence only", () => {
    const alone = Number(scoreSentiment("We are happy.", "english"));
    assert.ok(Number(scoreSentiment("We are not happy.", "english")) < 0);
    assert.ok(Number(scoreSentiment("Not today. We are happy.", "english")) > 0 && alone > 0);
  });

  test("lies within −1…1 and is the same each time, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 400 }),
        fc.constantFrom(...Object.keys(pairs)),
        (text, language) => {
          const score = scoreSentiment(text, language);
          assert.ok(score !== null && score >= -1 && score <= 1);
          assert.equal(scoreSentiment(text, language), score);
        },
      ),
    );
  });
});

describe("priority", () => {
  const examples = {
    Critical: ["The system is down and customers cannot place orders", "All users are locked out"],
    High: ["We are unable to access our account", "Payment failed again", "Urgently needed"],
    Medium: ["Slow response times in certain areas", "Account settings not saving"],
    Low: ["General product question", "We would like a dark theme", ""],
  };
  for (const [level, texts] of Object.entries(examples)) {
    test(`is ${level} for ${texts[0]}`, () => {
      for (const text of texts) assert.equal(classifyPriority(text), level, text);
    });
  }

  test("is the record's own where it brings one, quotes included", () => {
    assert.equal(enrichTicket(ticket({ priority_level: '"High"' })).priority_level, '"High"');
    assert.equal(enrichTicket(ticket({ priority_level: null })).priority_level, "Low");
  });
});

test("a ticket's deadline is quoted from it, null where it names none", () => {
  assert.equal(expectedTimeframe("Please answer within two business days."), "within two business days");
  assert.equal(expectedTimeframe("We need this by Friday, thanks"), "by friday");
  assert.equal(expectedTimeframe("Which plan covers 200 seats?"), null);
});

test("a ticket's wish is recognised, null where it has none", () => {
  assert.equal(requestedRemedy("We ask for a refund."), "Refund");
  assert.equal(requestedRemedy("Please fix it."), "Fix");
  assert.equal(requestedRemedy("It happens on Mondays."), null);
});

describe("a review's English", () => {
  const english = (values: Parameters<typeof review>[0]) => enrichReview(review(values)).review_text_english;

  test("is the record's translation where there is one", () => {
    assert.equal(english({ review_language: "german", review_text: "Gut", review_text_english: "Good" }), "Good");
  });
  test("is the text itself when that is English", () => {
    assert.equal(english({ review_language: "English", review_text: "Good" }), "Good");
  });
  test("is null otherwise: nothing is made up", () => {
    assert.equal(english({ review_language: "german", review_text: "Gut" }), null);
    assert.equal(english({ review_language: null, review_text: "Good" }), null);
  });
});

test("notes are scored as English", () => {
  const text = "They are happy.";
  assert.equal(
    enrichInteraction(interaction({ interaction_notes: text })).sentiment_score,
    scoreSentiment(text, "english"),
  );
});
