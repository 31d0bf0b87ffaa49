import * as z from "zod";
import {
  comparisons,
  defaultPageSize,
  grainOptions,
  kpiMetrics,
  maxFilterValueLength,
  maxPage,
  maxPageSize,
  maxSearchLength,
  reviewSorts,
  segmentSorts,
  sentimentBreakdowns,
  sortDirections,
  ticketSorts,
  type WidgetId,
} from "./values.ts";

function oneOf<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.enum(values, { error: `takes one of ${values.join(", ")}` });
}

/** A whole number, which a query string gives as text. */
function integer(minimum: number, maximum: number) {
  const error = `takes a whole number from ${minimum} to ${maximum}`;
  return z
    .union(
      [
        z.number({ error }),
        z
          .string({ error })
          .regex(/^\d{1,9}$/, { error })
          .transform(Number),
      ],
      { error },
    )
    .pipe(z.int({ error }).min(minimum, { error }).max(maximum, { error }));
}

function text(maxLength: number) {
  return z
    .string({ error: "takes a text" })
    .max(maxLength, { error: `takes at most ${maxLength} characters` })
    .transform((value) => value.trim());
}

/** A page of a table: which rows, in which order, and what they must contain (anywhere, in any case). */
function tableOptions<const Sorts extends readonly [string, ...string[]]>(
  sorts: Sorts,
  direction: (typeof sortDirections)[number],
) {
  return z.strictObject({
    page: integer(1, maxPage).default(1),
    pageSize: integer(1, maxPageSize).default(defaultPageSize),
    sort: oneOf(sorts).default(sorts[0]),
    direction: oneOf(sortDirections).default(direction),
    search: text(maxSearchLength).default(""),
  });
}

const nothing = z.strictObject({});
const trendOptions = z.strictObject({ grain: oneOf(grainOptions).default("auto") });
/** Whom it is about; empty: nobody, and then there is nothing to show. */
const customerId = text(maxFilterValueLength).default("");

/** The options of each widget id with their defaults. Unknown options are refused by name. */
export const optionSchemas = {
  "filter-bar": nothing,
  "kpi-card": z.strictObject({
    metric: oneOf(kpiMetrics).default("average-sentiment"),
    compare: oneOf(comparisons).default("previous-period"),
  }),
  "sentiment-trend": z.strictObject({
    by: oneOf(sentimentBreakdowns).default("none"),
    grain: oneOf(grainOptions).default("auto"),
  }),
  "sentiment-distribution": z.strictObject({ by: oneOf(sentimentBreakdowns).default("none") }),
  "churn-breakdown": nothing,
  "sentiment-scatter": nothing,
  "interaction-sentiment": nothing,
  "ticket-volume": trendOptions,
  "ticket-priority": nothing,
  "ticket-categories": nothing,
  "tickets-per-customer": nothing,
  "ticket-table": tableOptions(ticketSorts, "desc"),
  "rating-trend": trendOptions,
  "rating-distribution": nothing,
  "language-sentiment": nothing,
  "review-table": tableOptions(reviewSorts, "desc"),
  "persona-distribution": nothing,
  "value-segments": nothing,
  "churn-heatmap": nothing,
  "segment-table": tableOptions(segmentSorts, "asc"),
  "customer-picker": z.strictObject({
    search: text(maxSearchLength).default(""),
    limit: integer(1, 50).default(10),
  }),
  "customer-profile": z.strictObject({ customerId }),
  "customer-timeline": z.strictObject({
    customerId,
    page: integer(1, maxPage).default(1),
    pageSize: integer(1, maxPageSize).default(defaultPageSize),
  }),
} as const satisfies Record<WidgetId, z.ZodType>;

/** Options as a caller gives them, defaults left out. */
export type WidgetOptions = { [Id in WidgetId]: z.input<(typeof optionSchemas)[Id]> };
/** Options with every default filled in. */
export type ResolvedOptions = { [Id in WidgetId]: z.output<(typeof optionSchemas)[Id]> };
