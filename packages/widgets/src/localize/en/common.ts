import {
  type FilterKey,
  filterLabels,
  type ListFilterKey,
  type Source,
  sourceLabels,
} from "@customer-pulse/contract/values";
import type { WidgetErrorCode } from "../../client/widget-error.ts";

const knownValues: Partial<Record<ListFilterKey, Record<string, string>>> = {
  sourceType: { interaction: "Interactions", review: "Reviews", ticket: "Tickets" },
  reviewRating: { 5: "5 / 5", 4: "4 / 5", 3: "3 / 5", 2: "2 / 5", 1: "1 / 5" },
};

/** English texts that every tag with data needs. They say what happened and what to do. */
export const common = {
  notStated: "Not stated",
  noData: "–",
  filter: (key: FilterKey) => filterLabels[key],
  source: (source: Source) => sourceLabels[source],
  /** A category's name: its own value, but where readers know it by another word. */
  category: (dimension: ListFilterKey, value: string) => knownValues[dimension]?.[value] ?? value,
  asOf: (when: string) => `As of ${when}`,
  asOfUnknown: "As of an unknown time",
  enrichedBy: (what: string) => `Sentiment, priority and summaries: ${what}`,
  notFilteredBy: (names: string) => `Not filtered by ${names.toLowerCase()}`,
  loading: (heading: string) => `Loading ${heading}`,
  nothingMatches: "Nothing matches these filters.",
  noRecords: "There are no records yet.",
  clearFilters: "Clear filters",
  /** What went wrong: the service's own words, which are English. */
  failure: (_code: WidgetErrorCode, detail: string) => detail,
  failedCode: (code: string) => `Code: ${code}`,
  failedRequest: (id: string) => `Request: ${id}`,
  showingFrom: (when: string) => `The warehouse did not answer. Showing figures from ${when}.`,
  showingSnapshot: (when: string | null) =>
    `Snowflake did not answer. Showing its snapshot${when === null ? "" : ` of ${when}`}.`,
  keptAfterFailure: (message: string) => `${message} Showing the last figures.`,
  tryAgain: "Try again",
  unauthorised: "You are not signed in, or may not see these figures. Sign in again and reload the page.",
  scopeMissing: (name: string) => `There is no <cx-scope name="${name}"> on this page.`,
  menu: (heading: string) => `Options for ${heading}`,
  copied: "Copied.",
  copyFailed: "The browser does not let this page copy.",
};
