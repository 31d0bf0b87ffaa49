import type { Grain } from "@customer-pulse/contract/values";

const periods: Record<Grain, string> = { day: "Day", week: "Week", month: "Month" };

/** English texts that the tags with lines over time share. */
export const trend = {
  period: (grain: Grain) => periods[grain],
  count: "Count",
  seriesCount: (series: string) => `${series}, count`,
  trendSummary: (measure: string, first: string, last: string, from: string, to: string) =>
    `${measure} went from ${first} in ${from} to ${last} in ${to}.`,
  chartHint:
    "Use the left and right arrow keys to read each period, with Shift to select several, and Enter to filter by them.",
  rangeChosen: (days: string) => `${days} selected. Enter filters by these days, Escape gives them up.`,
  resetDates: "Reset dates",
  partialPeriod: "partial period",
  partialLegend: "Dashed: the period is not complete",
  showSeries: "Series",
};
