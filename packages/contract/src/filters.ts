import * as z from "zod";
import { dateRanges, listFilterKeys, maxFilterValueLength, maxFilterValues } from "./values.ts";

/** A calendar day as `YYYY-MM-DD`; refuses days that no calendar has, such as 2026-02-30. */
export const isoDay = z.iso.date({ error: "is not a day in the form YYYY-MM-DD" });

/** One allowed value of a list filter. */
const filterValue = z
  .string({ error: "takes text values" })
  .min(1, { error: "has an empty value" })
  .max(maxFilterValueLength, { error: `has a value longer than ${maxFilterValueLength} characters` });

/** Values in one canonical order without repeats, so that equal choices make equal queries. */
const filterValues = z
  .array(filterValue, { error: "takes a list of text values" })
  .max(maxFilterValues, { error: `takes at most ${maxFilterValues} values` })
  .transform((values) => [...new Set(values)].sort());

const listShape = Object.fromEntries(listFilterKeys.map((key) => [key, filterValues.optional()])) as Record<
  (typeof listFilterKeys)[number],
  z.ZodOptional<typeof filterValues>
>;

/**
 * Filters as a caller states them. Absent or empty lists mean all; without any date key the range is `last-365-days`.
 * Unknown keys are refused by name, as are `dateRange` beside an end of its own and ends the wrong way round.
 */
export const filtersSchema = z
  .strictObject({
    dateFrom: isoDay.optional(),
    dateTo: isoDay.optional(),
    dateRange: z.enum(dateRanges, { error: `takes one of ${dateRanges.join(", ")}` }).optional(),
    ...listShape,
  })
  .superRefine((filters, context) => {
    if (filters.dateRange !== undefined && (filters.dateFrom !== undefined || filters.dateTo !== undefined)) {
      context.addIssue({ code: "custom", path: ["dateRange"], message: "cannot stand beside dateFrom or dateTo" });
    }
    if (filters.dateFrom !== undefined && filters.dateTo !== undefined && filters.dateFrom > filters.dateTo) {
      context.addIssue({ code: "custom", path: ["dateFrom"], message: "is after dateTo" });
    }
  });

export type Filters = z.input<typeof filtersSchema>;
export type ValidFilters = z.output<typeof filtersSchema>;

/** Filters as they were applied: the days that the range came to, and the lists that are not empty. */
export const appliedFiltersSchema = z.strictObject({
  dateFrom: isoDay.optional(),
  dateTo: isoDay.optional(),
  ...listShape,
});
export type AppliedFilters = z.output<typeof appliedFiltersSchema>;
