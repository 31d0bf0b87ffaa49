import type { knownOrders } from "@customer-pulse/contract/values";

/** The band of a sentiment score −1…1: the cuts of overall_sentiment, which single events are cut by too. */
export function sentimentBand(score: number): (typeof knownOrders.overallSentiment)[number] {
  return score < -0.3 ? "Negative" : score > 0.3 ? "Positive" : "Neutral";
}
