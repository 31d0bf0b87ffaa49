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
] as const satisfies readonly ListFilterKey[];

/** More values of one key than this share one chip that says how many they are. */
const mostChipsForOneKey = 12;

/** One line of a list: what can be chosen, how often it occurs, and whether it is chosen. */
export interface OptionView {
  /** null: not stated; it can be counted but not chosen. */
  value: string | null;
  label: string;
  /** null while it is not known. */
  count: number | null;
  chosen: boolean;
}

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

/**
 * The lines of one list.
 *
 * @param options - Every value in the data, in the service's order.
 * @param chosen - What holds in the scope; a chosen value that does not occur any more is added.
 * @param counted - Whether the counts are those of the filters that hold.
 */
export function optionViews(
  key: ListFilterKey,
  options: FilterBarData["options"][ListFilterKey],
  chosen: readonly string[],
  counted: boolean,
  localize: Localize,
): OptionView[] {
  const known = options ?? [];
  const unknown = chosen.filter((value) => known.every((option) => option.value !== value));
  return [
    ...known.filter(({ value }) => value !== null),
    ...unknown.map((value) => ({ value, count: 0 })),
    ...known.filter(({ value }) => value === null),
  ].map(({ value, count }) => ({
    value,
    label: value === null ? localize.term("notStated") : localize.term("category", key, value),
    count: counted ? count : null,
    chosen: value !== null && chosen.includes(value),
  }));
}

/** What is chosen after one value was switched on or off. */
export function toggled(options: readonly OptionView[], value: string, on: boolean): string[] {
  const chosen = options.flatMap((option) => (option.chosen && option.value !== null ? [option.value] : []));
  return on ? [...chosen, value] : chosen.filter((candidate) => candidate !== value);
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
    return [{ key, name, value: localize.term("chosenCount", values.length), patch: { [key]: null } }];
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
