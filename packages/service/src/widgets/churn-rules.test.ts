import assert from "node:assert/strict";
import { test } from "node:test";
import { churnRuleOf, rules } from "./churn-rules.ts";

const cases: [average: number | null, trend: number | null, tickets: number, rule: string, risk: string][] = [
  [-0.11, 0.5, 1, "negative-with-tickets", "High"],
  [-0.11, 0.5, 0, "negative", "High"],
  [-0.1, 0.5, 3, "negative", "High"],
  [-0.05, 0.5, 3, "below-zero", "Medium"],
  [-0.01, -0.5, 0, "below-zero", "Medium"],
  [0, -0.01, 0, "falling", "Medium"],
  [0.9, -0.01, 2, "falling", "Medium"],
  [0, 0, 9, "none", "Low"],
  [null, null, 0, "none", "Low"],
  [null, null, 4, "none", "Low"],
];

for (const [averageSentiment, sentimentTrend, tickets, rule, risk] of cases) {
  test(`an average of ${averageSentiment}, a trend of ${sentimentTrend} and ${tickets} tickets make ${rule}, ${risk}`, () => {
    const found = churnRuleOf({ averageSentiment, sentimentTrend, tickets });
    assert.equal(found, rule);
    assert.equal(rules[found].risk, risk);
  });
}

test("tickets are decisive for a falling mood only where there are some", () => {
  const signals = { averageSentiment: 0.2, sentimentTrend: -0.5 };
  assert.deepEqual(rules.falling.decisive({ ...signals, tickets: 0 }), ["sentiment-trend"]);
  assert.deepEqual(rules.falling.decisive({ ...signals, tickets: 1 }), ["sentiment-trend", "ticket-count"]);
});
