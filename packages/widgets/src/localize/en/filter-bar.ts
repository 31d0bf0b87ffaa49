import type { DateRange } from "@customer-pulse/contract/values";

const dateRanges: Record<DateRange, string> = {
  "last-7-days": "Last 7 days",
  "last-30-days": "Last 30 days",
  "last-90-days": "Last 90 days",
  "last-365-days": "Last 365 days",
  "month-to-date": "Month to date",
  "quarter-to-date": "Quarter to date",
  "year-to-date": "Year to date",
  "last-year": "Last year",
  "all-time": "All time",
};

/** English texts of `<cx-filter-bar>`. */
export const filterBar = {
  filters: "Filters",
  dateRange: (range: DateRange) => dateRanges[range],
  openFilters: (count: number, text: string) => (count === 0 ? "Filters" : `Filters (${text})`),
  close: "Close",
  showResults: "Show results",
  clearAll: "Clear all",
  reset: "Reset",
  presets: "Presets",
  activeFilters: "Active filters",
  noActiveFilters: "No filters chosen.",
  removeFilter: (name: string, value: string) => `Remove filter ${name}: ${value}`,
  dateRangeCustom: "Custom range",
  fromAfterTo: "The first day is after the last. Swap them or choose another.",
  outsideData: (from: string, to: string) => `Choose days from ${from} to ${to}: there is no data outside of them.`,
  incompleteDay: "Enter a whole date.",
  fromDay: (day: string) => `From ${day}`,
  toDay: (day: string) => `To ${day}`,
  dataFromTo: (from: string, to: string) => `Up to ${to}, the newest day in the data, and back to ${from}.`,
  matching: "Matching",
  chosenCount: (_count: number, text: string) => `${text} chosen`,
  search: (name: string) => `Search ${name.toLowerCase()}`,
  noOptions: "No values match.",
  noValues: "The data holds none.",
  moreOptions: (count: string) => `${count} more: type to narrow down.`,
};
