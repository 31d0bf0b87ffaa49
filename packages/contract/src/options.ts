import * as z from "zod";
import type { OptionDescription } from "./messages.ts";
import {
  comparisons,
  defaultPageSize,
  exportStamps,
  grainOptions,
  kpiMetrics,
  maxFilterValueLength,
  maxHeadingLength,
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

/** What each option takes, as the catalogue says it. */
const descriptions = z.registry<OptionDescription>();

function oneOf<const Values extends readonly [string, ...string[]]>(values: Values, byDefault: Values[number]) {
  const schema = z.enum(values, { error: `takes one of ${values.join(", ")}` }).default(byDefault);
  return schema.register(descriptions, { type: "choice", values, default: byDefault });
}

/** A whole number, which a query string gives as text. */
function integer(minimum: number, maximum: number, byDefault: number) {
  const error = `takes a whole number from ${minimum} to ${maximum}`;
  const schema = z
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
    .pipe(z.int({ error }).min(minimum, { error }).max(maximum, { error }))
    .default(byDefault);
  return schema.register(descriptions, { type: "integer", minimum, maximum, default: byDefault });
}

/** A text, empty by default; spaces around it are taken off unless they may be part of it, as in an id. */
function text(maxLength: number, { trim = true }: { trim?: boolean } = {}) {
  const schema = z
    .string({ error: "takes a text" })
    .max(maxLength, { error: `takes at most ${maxLength} characters` })
    .transform((value) => (trim ? value.trim() : value))
    .default("");
  return schema.register(descriptions, { type: "text", maxLength, default: "" });
}

/** A page of a table: which rows, in which order, and what they must contain (anywhere, in any case). */
function tableOptions<const Sorts extends readonly [string, ...string[]]>(
  sorts: Sorts,
  direction: (typeof sortDirections)[number],
) {
  return z.strictObject({
    page: integer(1, maxPage, 1),
    pageSize: integer(1, maxPageSize, defaultPageSize),
    sort: oneOf(sorts, sorts[0]),
    direction: oneOf(sortDirections, direction),
    search: text(maxSearchLength),
  });
}

const nothing = z.strictObject({});
const trendOptions = z.strictObject({ grain: oneOf(grainOptions, "auto") });
/** Whom it is about; empty: nobody, and then there is nothing to show. */
const customerId = text(maxFilterValueLength, { trim: false });

/** The options of each widget id with their defaults. Unknown options are refused by name. */
export const optionSchemas = {
  "filter-bar": nothing,
  "kpi-card": z.strictObject({
    metric: oneOf(kpiMetrics, "average-sentiment"),
    compare: oneOf(comparisons, "previous-period"),
  }),
  "sentiment-trend": z.strictObject({
    by: oneOf(sentimentBreakdowns, "none"),
    grain: oneOf(grainOptions, "auto"),
  }),
  "sentiment-distribution": z.strictObject({ by: oneOf(sentimentBreakdowns, "none") }),
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
    search: text(maxSearchLength),
    limit: integer(1, 50, 10),
  }),
  "customer-profile": z.strictObject({ customerId }),
  "customer-timeline": z.strictObject({
    customerId,
    page: integer(1, maxPage, 1),
    pageSize: integer(1, maxPageSize, defaultPageSize),
  }),
} as const satisfies Record<WidgetId, z.ZodType>;

/**
 * What a widget's options take, by name.
 *
 * @throws {TypeError} for an option that was made without the builders above.
 */
export function describeOptions(id: WidgetId): Record<string, OptionDescription> {
  return Object.fromEntries(
    Object.entries<z.ZodType>(optionSchemas[id].shape).map(([name, schema]) => {
      const description = descriptions.get(schema);
      if (description === undefined) throw new TypeError(`The option ${name} of ${id} is not described.`);
      return [name, description];
    }),
  );
}

/** What an export takes beside the widget's own options: a heading of the host's, and whether the file says what it shows. */
export const exportSchema = z.strictObject({ heading: text(maxHeadingLength), stamp: oneOf(exportStamps, "full") });
export type ExportOptions = z.output<typeof exportSchema>;

/** Options as a caller gives them, defaults left out. */
export type WidgetOptions = { [Id in WidgetId]: z.input<(typeof optionSchemas)[Id]> };
/** Options with every default filled in. */
export type ResolvedOptions = { [Id in WidgetId]: z.output<(typeof optionSchemas)[Id]> };
