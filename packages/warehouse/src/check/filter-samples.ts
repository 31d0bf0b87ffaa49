import type { AppliedFilters } from "@customer-pulse/contract";
import { type ListFilterKey, listFilterKeys, maxFilterValues } from "@customer-pulse/contract/values";
import * as z from "zod";
import type { Engine } from "../engine/engine.ts";
import { type QueryName, queryRows } from "../queries.ts";

const optionRows = z.array(queryRows["filters/customer-options"]);
const boundRows = z.tuple([queryRows["filters/date-bounds"]]);
const optionQueries: ReadonlySet<QueryName> = new Set([
  "filters/customer-options",
  "filters/sentiment-options",
  "filters/interaction-options",
  "filters/review-options",
  "filters/ticket-options",
]);

/** Stands for a filter of which the tables have no value: the statement is the same, its result is empty. */
const noValue = "none";
const noDay = "2000-01-01";

/** Values that the tables have, for a run with every filter: as many as a filter may carry. */
export class FilterSamples {
  /** Null until they have been read. */
  customers: readonly string[] | null = null;
  readonly #values = new Map<string, string[]>();
  #days: { dateFrom: string; dateTo: string } = { dateFrom: noDay, dateTo: noDay };

  /** Takes the values out of the rows of a query for filter options or date bounds; others have none. */
  learn(query: QueryName, rows: readonly unknown[]): void {
    if (query === "filters/date-bounds") {
      const bounds = boundRows.safeParse(rows).data?.[0];
      this.#days = { dateFrom: bounds?.first_day ?? noDay, dateTo: bounds?.last_day ?? noDay };
    }
    if (!optionQueries.has(query)) return;
    for (const { filter_key: key, value } of optionRows.parse(rows)) {
      const values = this.#values.get(key) ?? [];
      if (value !== null && values.length < maxFilterValues) this.#values.set(key, [...values, value]);
    }
  }

  /** No query lists customers, so a statement of its own does. */
  async readCustomers(run: Engine["run"]): Promise<void> {
    const text = `SELECT customer_id FROM CUSTOMER_BASE WHERE customer_id IS NOT NULL LIMIT ${maxFilterValues}`;
    this.customers = [];
    const { rows } = await run({ name: "check/customers", text, binds: [] });
    this.customers = rows.map(({ customer_id: id }) => String(id));
  }

  /** What is found wherever there is a search: how a customer's id begins. */
  search(): string {
    const [character = noValue] = this.customers?.[0] ?? [];
    return character;
  }

  filters(): AppliedFilters {
    const valuesOf = (key: ListFilterKey) => (key === "customerId" ? this.customers : this.#values.get(key)) ?? [];
    const lists = listFilterKeys.map((key) => [key, valuesOf(key).length > 0 ? valuesOf(key) : [noValue]]);
    return { ...this.#days, ...Object.fromEntries(lists) };
  }
}
