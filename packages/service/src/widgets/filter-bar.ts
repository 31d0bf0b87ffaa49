import { type AppliedFilters, type FilterBarData, type ListFilterKey, relations } from "@customer-pulse/contract";
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
      "Customers in CUSTOMER_BASE and rows of the interactions, reviews and tickets that match all filters; options are counted without their own filter",
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
 * no filter, and each key that does needs one of its own.
 */
async function countOptions(
  query: RunQuery,
  name: OptionQueryName,
  keys: readonly ListFilterKey[],
  filters: AppliedFilters,
): Promise<[ListFilterKey, Options][]> {
  const open = keys.filter((key) => filters[key] === undefined);
  const groups = [
    ...(open.length > 0 ? [{ counted: open, filters }] : []),
    ...keys
      .filter((key) => filters[key] !== undefined)
      .map((key) => ({ counted: [key], filters: withoutFilters(filters, [key]) })),
  ];
  const counted = await Promise.all(
    groups.map(async (group) => {
      const rows = await query(name, { filters: group.filters });
      return group.counted.map((key): [ListFilterKey, Options] => [key, optionsOf(rows, key)]);
    }),
  );
  return counted.flat().sort(([a], [b]) => keys.indexOf(a) - keys.indexOf(b));
}

function optionsOf(
  rows: readonly { filter_key: string; value: string | null; row_count: number }[],
  key: ListFilterKey,
): Options {
  const inOrder = inKnownOrder(key);
  return rows
    .filter(({ filter_key }) => filter_key === key)
    .map(({ value, row_count }) => ({ value, count: row_count }))
    .sort((a, b) => inOrder(a.value, b.value));
}
