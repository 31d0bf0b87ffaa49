import type { Comparison, KpiMetric } from "@customer-pulse/contract/values";

const metrics: Record<KpiMetric, string> = {
  "average-sentiment": "Average sentiment",
  "total-interactions": "Total interactions",
  "high-churn-share": "High churn risk",
  "average-rating": "Average rating",
  "ticket-count": "Tickets",
  "customer-count": "Customers",
  "lifetime-value-at-risk": "Lifetime value at risk",
};

/** What a figure is held against, as the end of "… against". */
const comparisons: Record<Exclude<Comparison, "none"> | "all-customers", string> = {
  "previous-period": "the period before",
  "previous-week": "the week before",
  "previous-month": "the month before",
  "previous-year": "the year before",
  "all-customers": "all customers",
};

/** English texts of `<cx-kpi-card>`. */
export const kpiCard = {
  metric: (metric: KpiMetric) => metrics[metric],
  ofCustomers: (count: string) => `of ${count} customers`,
  shareOfTotal: (share: string) => `${share} of all customers’`,
  against: (comparison: keyof typeof comparisons) => comparisons[comparison],
  againstDays: (days: number, text: string) => (days === 1 ? "the previous day" : `the previous ${text} days`),
  up: (amount: string, against: string) => `up ${amount} against ${against}`,
  down: (amount: string, against: string) => `down ${amount} against ${against}`,
  unchanged: (against: string) => `unchanged against ${against}`,
  nothingBefore: (against: string) => `no figure for ${against}`,
  percentagePoints: (points: string) => `${points} pts`,
  noEventsInRange: "no events in this range",
  noCustomers: "no customers match",
  value: "Value",
  previous: "Previous",
  change: "Change",
};
