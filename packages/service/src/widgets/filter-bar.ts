import { type AppliedFilters, type FilterBarData, type ListFilterKey, relations } from "@customer-pulse/contract";
import type { QueryRow } from "@customer-pulse/warehouse";
import { withoutFilters } from "../filters/applicable.ts";
import type { RunQuery, WidgetDefinition } from "./definition.ts";
import { type OptionQueryName, optionQueries } from "./filter-options.ts";
import { onlyRow } from "./only-row.ts";
import { inKnownOrder } from "./order.ts";

type Options = NonNullable<FilterBarData["options"][ListFilterKey]>;

/** What can be chosen, how often each choice occurs, and how much matches all filters. */
export const filterBar: WidgetDefinition<"filter-bar"> = {
  id: "filter-bar",
  question: "What are we looking at?",
  measures: {
    matching:
      "Number of customers in CUSTOMER_BASE and of rows in FACT_CUSTOMER_INTERACTIONS, FACT_PRODUCT_REVIEWS and FACT_SUPPORT_TICKETS that match all filters; each option is counted without the filter that it belongs to",
  },
  measure: () => "matching",
  relations,
  relationsFor: () => relations,
  own: [],
  async run(query, { filters, bounds }) {
    const [options, matching] = await Promise.all([
      Promise.all(optionQueries.map(({ name, keys }) => countOptions(query, name, keys, filters))),
      query("filters/matching", { filters }),
    ]);
    return { dateBounds: bounds, options: Object.fromEntries(options.flat()), matching: onlyRow(matching) };
  },
};

/**
 * Counts the options of one relation's keys, each without that key's own filter: one query answers all keys that carry
 * no filter, and each key that does needs one of its own. A value without a match is an option with the count 0.
 */
async function countOptions(
  query: RunQuery,
  name: OptionQueryName,
  keys: readonly ListFilterKey[],
  filters: AppliedFilters,
): Promise<[ListFilterKey, Options][]> {
  const chosen = keys.filter((key) => filters[key] !== undefined);
  const [values, open, ...own] = await Promise.all([
    query(name, { filters: {} }),
    chosen.length < keys.length ? query(name, { filters }) : [],
    ...chosen.map((key) => query(name, { filters: withoutFilters(filters, [key]) })),
  ]);
  return keys.map((key) => [key, optionsOf(key, values, filters[key] === undefined ? open : own[chosen.indexOf(key)])]);
}

type OptionRow = QueryRow<OptionQueryName>;

/** @param values - Every value in the data. @param counts - Those that match, with how often they occur. */
function optionsOf(key: ListFilterKey, values: readonly OptionRow[], counts: readonly OptionRow[] = []): Options {
  const ofKey = (rows: readonly OptionRow[]) => rows.filter(({ filter_key }) => filter_key === key);
  const counted = new Map(ofKey(counts).map(({ value, row_count }) => [value, row_count]));
  const inOrder = inKnownOrder(key);
  return ofKey(values)
    .map(({ value }) => ({ value, count: counted.get(value) ?? 0 }))
    .sort((a, b) => inOrder(a.value, b.value));
}
