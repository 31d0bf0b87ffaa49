import type { ChurnDriver, ChurnRule } from "@customer-pulse/contract";

/** The signals that the rules of churn_risk look at. */
export interface ChurnSignals {
  /** Mean score, −1…1; null without a scored event. */
  averageSentiment: number | null;
  /** Last − first score, −2…2; null without a scored event. */
  sentimentTrend: number | null;
  /** 0 without a ticket. */
  tickets: number;
}

interface Rule {
  risk: "High" | "Medium" | "Low";
  /** The signals that decide. */
  decisive(signals: ChurnSignals): readonly ChurnDriver[];
}

/** The rules with what each gives and looks at. */
export const rules: Readonly<Record<ChurnRule, Rule>> = {
  "negative-with-tickets": { risk: "High", decisive: () => ["average-sentiment", "ticket-count"] },
  negative: { risk: "High", decisive: () => ["average-sentiment"] },
  "below-zero": { risk: "Medium", decisive: () => ["average-sentiment"] },
  falling: {
    risk: "Medium",
    decisive: ({ tickets }) => (tickets >= 1 ? ["sentiment-trend", "ticket-count"] : ["sentiment-trend"]),
  },
  none: { risk: "Low", decisive: () => [] },
};

/** The first rule that holds. A signal that is missing speaks for none, as NULL does in the warehouse's own rules. */
export function churnRuleOf({ averageSentiment, sentimentTrend, tickets }: ChurnSignals): ChurnRule {
  if (averageSentiment !== null) {
    if (averageSentiment < -0.1 && tickets >= 1) return "negative-with-tickets";
    if (averageSentiment < -0.05) return "negative";
    if (averageSentiment < 0) return "below-zero";
  }
  return sentimentTrend !== null && sentimentTrend < 0 ? "falling" : "none";
}
