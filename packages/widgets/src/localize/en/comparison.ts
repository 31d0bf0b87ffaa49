import type { Comparison } from "@customer-pulse/contract/values";

const comparisons: Record<Comparison, string> = {
  "previous-period": "Period before",
  "previous-year": "Year before",
  "previous-week": "Week before",
  "previous-month": "Month before",
  none: "Nothing",
};

/** English texts of what chooses a comparison: the filter bar, and the menu of a card. */
export const comparison = {
  compareWith: "Compare with",
  comparison: (name: Comparison) => comparisons[name],
};
