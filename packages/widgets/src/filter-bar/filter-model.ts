import type { FilterBarData } from "@customer-pulse/contract";
import {
  dateFilterKeys,
  defaultDateRange,
  type FilterKey,
  knownOrders,
  type ListFilterKey,
  listFilterKeys,
} from "@customer-pulse/contract/values";
import { formatDay, formatDayRange } from "../format/days.ts";
import type { Localize } from "../localize/localize.ts";
import type { FilterPatch, ScopeFilters } from "../scope/filters.ts";

/** The lists that the bar shows unless its host picks others. */
export const defaultLists = [
  "valueSegment",
  "derivedPersona",
  "churnRisk",
  "upsellOpportunity",
  "overallSentiment",
  "interactionType",
  "reviewLanguage",
  "productId",
  "agentId",
] as const satisfies readonly ListFilterKey[];

/** More values of one key than this share one chip that says how many they are. */
const mostChipsForOneKey = 12;

/** One active filter, and the patch that takes it away. */
export interface ChipView {
  key: FilterKey;
  name: string;
  value: string;
  patch: FilterPatch;
}

/** Two ISO days; an absent one is an open end. */
export interface Days {
  from?: string | undefined;
  to?: string | undefined;
}

const orders: Partial<Record<ListFilterKey, readonly string[]>> = knownOrders;

/** How many values a list will probably have: the known ones, else a handful. Only shapes the skeleton. */
export function expectedOptions(key: ListFilterKey): number {
  return orders[key]?.length ?? 4;
}

/** The patch that takes every date filter that holds away. */
function withoutDates(filters: ScopeFilters): FilterPatch {
  return Object.fromEntries(dateFilterKeys.filter((key) => filters[key] !== undefined).map((key) => [key, null]));
}

/** The days that the filters name themselves; undefined where they name a relative range or none. */
export function namedDays({ dateFrom, dateTo }: ScopeFilters): Days | undefined {
  return dateFrom === undefined && dateTo === undefined ? undefined : { from: dateFrom, to: dateTo };
}

/** The date filter in words: the preset's name, or the days. */
export function describeDates(filters: ScopeFilters, localize: Localize): string {
  const { dateFrom, dateTo } = filters;
  const locale = localize.lang();
  if (dateFrom !== undefined && dateTo !== undefined) return formatDayRange(dateFrom, dateTo, locale);
  if (dateFrom !== undefined) return localize.term("fromDay", formatDay(dateFrom, locale));
  if (dateTo !== undefined) return localize.term("toDay", formatDay(dateTo, locale));
  return localize.term("dateRange", filters.dateRange ?? defaultDateRange);
}

/** Whether the date filter is another than the one that holds anyhow. */
function narrowsDates(filters: ScopeFilters): boolean {
  return namedDays(filters) !== undefined || (filters.dateRange ?? defaultDateRange) !== defaultDateRange;
}

/** Everything that is filtered by, whether or not the bar has a list for it. Dates first, then lists in one order. */
export function chipViews(filters: ScopeFilters, localize: Localize): ChipView[] {
  const dates: ChipView[] = narrowsDates(filters)
    ? [
        {
          key: "dateRange",
          name: localize.term("filter", "dateRange"),
          value: describeDates(filters, localize),
          patch: withoutDates(filters),
        },
      ]
    : [];
  return [...dates, ...listFilterKeys.flatMap((key) => listChips(key, filters[key] ?? [], localize))];
}

function listChips(key: ListFilterKey, values: readonly string[], localize: Localize): ChipView[] {
  const name = localize.term("filter", key);
  if (values.length > mostChipsForOneKey) {
    return [
      {
        key,
        name,
        value: localize.term("chosenCount", values.length, localize.number(values.length)),
        patch: { [key]: null },
      },
    ];
  }
  return values.map((value) => ({
    key,
    name,
    value: localize.term("category", key, value),
    patch: { [key]: values.filter((other) => other !== value) },
  }));
}

/** What is wrong with two days that a reader entered, in words; undefined when they can be applied. */
export function checkDays(days: Days, bounds: FilterBarData["dateBounds"], localize: Localize): string | undefined {
  const { from, to } = days;
  if (bounds !== null && [from, to].some((day) => day !== undefined && (day < bounds.from || day > bounds.to))) {
    const locale = localize.lang();
    return localize.term("outsideData", formatDay(bounds.from, locale), formatDay(bounds.to, locale));
  }
  return from !== undefined && to !== undefined && from > to ? localize.term("fromAfterTo") : undefined;
}
