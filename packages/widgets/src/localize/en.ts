import type {
  Comparison,
  DateRange,
  FilterKey,
  Grain,
  KpiMetric,
  ListFilterKey,
  Source,
} from "@customer-pulse/contract/values";
import type { Translation as BaseTranslation } from "@shoelace-style/localize";

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

const filters: Record<FilterKey, string> = {
  dateFrom: "From",
  dateTo: "To",
  dateRange: "Date range",
  valueSegment: "Value segment",
  derivedPersona: "Persona",
  churnRisk: "Churn risk",
  upsellOpportunity: "Upsell opportunity",
  overallSentiment: "Overall sentiment",
  customerId: "Customer",
  sourceType: "Source",
  interactionType: "Interaction type",
  agentId: "Agent",
  reviewLanguage: "Review language",
  productId: "Product",
  reviewRating: "Rating",
  priorityLevel: "Priority",
  ticketCategory: "Ticket category",
  ticketStatus: "Ticket status",
};

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

const periods: Record<Grain, string> = { day: "Day", week: "Week", month: "Month" };

const sources: Record<Source, string> = {
  snowflake: "Snowflake",
  snapshot: "Snapshot of Snowflake",
  "embedded (generated)": "Generated records",
  "embedded (loaded)": "Loaded records",
};

const matchingKinds = {
  customers: "Customers",
  interactions: "Interactions",
  reviews: "Reviews",
  tickets: "Tickets",
};

const knownValues: Partial<Record<ListFilterKey, Record<string, string>>> = {
  sourceType: { interaction: "Interactions", review: "Reviews", ticket: "Tickets" },
};

/** English texts. They say what happened and what to do. */
export const en = {
  $code: "en",
  $name: "English",
  $dir: "ltr",

  notStated: "Not stated",
  noData: "–",
  filter: (key: FilterKey) => filters[key],
  dateRange: (range: DateRange) => dateRanges[range],
  metric: (metric: KpiMetric) => metrics[metric],
  period: (grain: Grain) => periods[grain],
  source: (source: Source) => sources[source],
  /** A category's name: its own value, but where readers know it by another word. */
  category: (dimension: ListFilterKey, value: string) => knownValues[dimension]?.[value] ?? value,

  // Cards
  asOf: (when: string) => `As of ${when}`,
  asOfUnknown: "As of an unknown time",
  enrichedBy: (what: string) => `Sentiment, priority and summaries: ${what}`,
  notFilteredBy: (names: string) => `Not filtered by ${names}`,
  loading: (heading: string) => `Loading ${heading}`,
  refreshing: "Refreshing",
  nothingMatches: "Nothing matches these filters.",
  noRecords: "There are no records yet.",
  clearFilters: "Clear filters",
  clearFilter: (name: string) => `Clear ${name.toLowerCase()}`,
  failedCode: (code: string) => `Code: ${code}`,
  failedRequest: (id: string) => `Request: ${id}`,
  showingFrom: (when: string) => `The warehouse did not answer. Showing figures from ${when}.`,
  keptAfterFailure: (message: string) => `${message} Showing the last figures.`,
  tryAgain: "Try again",
  unauthorised: "You are not signed in, or may not see these figures. Sign in again and reload the page.",
  scopeMissing: (name: string) => `There is no <cx-scope name="${name}"> on this page.`,
  menu: (heading: string) => `Options for ${heading}`,
  viewTable: "View as table",
  viewChart: "View as chart",
  copy: "Copy as text",
  copied: "Copied.",
  copyFailed: "The browser does not let this page copy.",

  // Figures
  count: "Count",
  share: "Share",
  averageSentiment: "Average sentiment",
  averageSentimentShort: "Avg. sentiment",
  averageOf: (count: string) => `average of ${count}`,
  fewEvents: (count: string) => `only ${count} events`,
  events: (count: number, text: string) => (count === 1 ? `${text} event` : `${text} events`),
  tickets: (count: number, text: string) => (count === 1 ? `${text} ticket` : `${text} tickets`),
  customers: (count: number, text: string) => (count === 1 ? `${text} customer` : `${text} customers`),
  interactions: (count: number, text: string) => (count === 1 ? `${text} interaction` : `${text} interactions`),
  reviews: (count: number, text: string) => (count === 1 ? `${text} review` : `${text} reviews`),
  outOf: (value: string, of: string) => `${value} / ${of}`,
  ofCustomers: (count: string) => `of ${count} customers`,
  shareOfTotal: (share: string) => `${share} of all customers’`,

  // KPI card
  against: (comparison: keyof typeof comparisons) => comparisons[comparison],
  againstDays: (days: number) => (days === 1 ? "the previous day" : `the previous ${days} days`),
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

  // Sentiment trend
  sentimentTrend: "Sentiment trend",
  trendSummary: (first: string, last: string, from: string, to: string) =>
    `Average sentiment went from ${first} in ${from} to ${last} in ${to}.`,
  trendSeries: (label: string, value: string) => `${label}: ${value}`,
  allEvents: "All events",
  chartHint: "Use the left and right arrow keys to read each period.",
  partialPeriod: "partial period",
  partialLegend: "Dashed: the period is not complete",
  showSeries: "Series",

  // Ticket priority
  ticketPriority: "Ticket priority",
  chosen: "chosen",
  ticketPrioritySummary: (total: string, largest: string, share: string) =>
    `${total}. The largest group is ${largest} with ${share}.`,

  // Churn heatmap
  churnHeatmap: "Churn risk by upsell opportunity",
  heatmapHint: "Use the arrow keys to move between cells and Enter to filter by one.",
  heatmapSummary: (total: string, largest: string, row: string, column: string) =>
    `${total}. The largest cell is ${largest} with churn risk ${row} and upsell opportunity ${column}.`,
  total: "Total",

  // Filter bar
  filters: "Filters",
  openFilters: (count: number) => (count === 0 ? "Filters" : `Filters (${count})`),
  close: "Close",
  showResults: "Show results",
  clearAll: "Clear all",
  reset: "Reset",
  activeFilters: "Active filters",
  noActiveFilters: "No filters chosen.",
  removeFilter: (name: string, value: string) => `Remove filter ${name}: ${value}`,
  dateRangeCustom: "Custom range",
  fromAfterTo: "The first day is after the last. Swap them or choose another.",
  outsideData: (from: string, to: string) => `Choose days from ${from} to ${to}: there is no data outside of them.`,
  incompleteDay: "Enter a whole date.",
  fromDay: (day: string) => `From ${day}`,
  toDay: (day: string) => `To ${day}`,
  dataFromTo: (from: string, to: string) => `Data from ${from} to ${to}`,
  matching: "Matching",
  matchingKind: (kind: keyof typeof matchingKinds) => matchingKinds[kind],
  chosenCount: (count: number) => `${count} chosen`,
  search: (name: string) => `Search ${name.toLowerCase()}`,
  noOptions: "No values match.",
} satisfies BaseTranslation & Record<string, unknown>;

/** Every text of the widgets. A language is one file that fills this in. */
export type Terms = Omit<typeof en, "$code" | "$name" | "$dir"> & BaseTranslation;
