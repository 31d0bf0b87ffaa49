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
    const days = countDays(data.previousFrom, data.previousTo);
    return localize.term("againstDays", days, localize.number(days));
  }
  return localize.term("against", data.comparison === "none" ? "previous-period" : data.comparison);
}

const neutral = { direction: "none", tone: "none" } as const;

/** The change in words with sign and tone, or what else there is to say of the figure; null where that is nothing. */
export function describeDelta(data: KpiData, localize: Localize, currency?: string): DeltaText | null {
  const locale = localize.lang();
  const { value, delta, unit, shareOfTotal } = data;
  const overCustomers = data.comparison === "all-customers" || shareOfTotal !== undefined;
  if (value === null) return { text: localize.term(overCustomers ? "noCustomers" : "noEventsInRange"), ...neutral };
  if (shareOfTotal !== undefined) {
    return { text: localize.term("shareOfTotal", formatShare(shareOfTotal, locale)), ...neutral };
  }
  if (data.comparison === "none") return null;
  if (delta === null) {
    // Without a customer filter the figure is that of all customers: there is nothing to hold it against.
    const text = overCustomers
      ? localize.term("ofCustomers", formatCount(data.basis, locale))
      : localize.term("nothingBefore", against(data, localize));
    return { text, ...neutral };
  }
  const size = formatDifference(delta, unit, locale, currency);
  if (size === formatDifference(0, unit, locale, currency)) {
    return { text: localize.term("unchanged", against(data, localize)), ...neutral };
  }
  const amount = unit === "share" ? localize.term("percentagePoints", size) : size;
  const direction = delta > 0 ? "up" : "down";
  const wanted = better[data.metric];
  const tone = wanted === undefined ? "none" : wanted === direction ? "good" : "bad";
  return { text: localize.term(direction, amount, against(data, localize)), direction, tone };
}
