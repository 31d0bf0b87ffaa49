import * as z from "zod";
import { isoDay } from "../filters.ts";
import { listFilterKeys } from "../values.ts";
import { categoryKey, count } from "./figures.ts";

/** `filter-bar` and GET /v1/filters: what can be chosen, and how much matches the choice. */
export const filterBarSchema = z.strictObject({
  /** First and last day in the data; null when there are no events. */
  dateBounds: z.strictObject({ from: isoDay, to: isoDay }).nullable(),
  /** Every value of each list filter, counted without that key's own filter. Customers are searched, not listed. */
  options: z.partialRecord(z.enum(listFilterKeys), z.array(z.strictObject({ value: categoryKey, count }))),
  /** How much matches all filters given. */
  matching: z.strictObject({ customers: count, interactions: count, reviews: count, tickets: count }),
});
export type FilterBarData = z.output<typeof filterBarSchema>;
