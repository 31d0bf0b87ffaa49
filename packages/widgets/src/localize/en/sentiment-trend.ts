import type { Grain } from "@customer-pulse/contract/values";

const periods: Record<Grain, string> = { day: "Day", week: "Week", month: "Month" };

/** English texts of `<cx-sentiment-trend>`. */
export const sentimentTrend = {
  sentimentTrend: "Sentiment trend",
  period: (grain: Grain) => periods[grain],
  count: "Count",
  averageSentiment: "Average sentiment",
  fewEvents: (count: string) => `only ${count} events`,
  events: (count: number, text: string) => (count === 1 ? `${text} event` : `${text} events`),
  trendSummary: (first: string, last: string, from: string, to: string) =>
    `Average sentiment went from ${first} in ${from} to ${last} in ${to}.`,
  allEvents: "All events",
  chartHint: "Use the left and right arrow keys to read each period.",
  partialPeriod: "partial period",
  partialLegend: "Dashed: the period is not complete",
  showSeries: "Series",
};
