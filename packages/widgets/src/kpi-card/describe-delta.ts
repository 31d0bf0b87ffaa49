import type { Payloads } from "@customer-pulse/contract";
import type { KpiMetric } from "@customer-pulse/contract/values";
import { countDays } from "../format/days.ts";
import { formatCount, formatDifference, formatShare } from "../format/numbers.ts";
import type { Localize } from "../localize/localize.ts";

type KpiData = Payloads["kpi-card"];

/** Whether a change is good news; `none` where it is neither (more tickets is not good). */
export type Tone = "good" | "bad" | "none";

export interface DeltaText {
  text: string;
  direction: "up" | "down" | "none";
  tone: Tone;
}

/** Measures of which more is better, or worse; the others are neither. */
const better: Partial<Record<KpiMetric, "up" | "down">> = {
  "average-sentiment": "up",
  "high-churn-share": "down",
  "average-rating": "up",
};

/** What the figure is held against, in words. */
function against(data: KpiData, localize: Localize): string {
  if (data.comparison === "previous-period" && data.previousFrom !== null && data.previousTo !== null) {
    return localize.term("againstDays", countDays(data.previousFrom, data.previousTo));
  }
  return localize.term("against", data.comparison === "none" ? "previous-period" : data.comparison);
}

/** The change in words with sign and tone; null where there is nothing to hold the figure against. */
export function describeDelta(data: KpiData, localize: Localize, currency?: string): DeltaText | null {
  const locale = localize.lang();
  if (data.shareOfTotal !== undefined && data.shareOfTotal !== null) {
    return {
      text: localize.term("shareOfTotal", formatShare(data.shareOfTotal, locale)),
      direction: "none",
      tone: "none",
    };
  }
  if (data.comparison === "none" || data.value === null) return null;
  if (data.delta === null) {
    // Without a customer filter the figure is that of all customers: there is nothing to hold it against.
    if (data.comparison === "all-customers") {
      return { text: localize.term("ofCustomers", formatCount(data.basis, locale)), direction: "none", tone: "none" };
    }
    return { text: localize.term("nothingBefore", against(data, localize)), direction: "none", tone: "none" };
  }
  const size = formatDifference(data.delta, data.unit, locale, currency);
  const amount = data.unit === "share" ? localize.term("percentagePoints", size) : size;
  if (size === formatDifference(0, data.unit, locale, currency)) {
    return { text: localize.term("unchanged", against(data, localize)), direction: "none", tone: "none" };
  }
  const direction = data.delta > 0 ? "up" : "down";
  const wanted = better[data.metric];
  const tone = wanted === undefined ? "none" : wanted === direction ? "good" : "bad";
  return { text: localize.term(direction, amount, against(data, localize)), direction, tone };
}
