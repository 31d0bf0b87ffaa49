import * as z from "zod";
import { appliedFiltersSchema } from "./filters.ts";
import { cacheStates, contractVersion, filterKeys, sources, widgetIds } from "./values.ts";

const instant = z.iso.datetime();

/** Where a response comes from, how fresh it is, and which filters shaped it. */
export const metaSchema = z.strictObject({
  widget: z.enum(widgetIds),
  contractVersion: z.literal(contractVersion),
  /** Newest change of the tables that were read, for a snapshot its date (UTC instant); null when it is not known. */
  dataAsOf: instant.nullable(),
  /** When the warehouse, or the snapshot, was asked (UTC instant). */
  queriedAt: instant,
  /** After this instant the figures may have changed (UTC). */
  staleAfter: instant,
  cache: z.enum(cacheStates),
  source: z.enum(sources),
  /** What computed sentiment, priority, translation and summary. */
  enrichment: z.string(),
  filters: z.strictObject({
    applied: appliedFiltersSchema,
    /** Keys that were given but that this widget's data cannot carry. */
    notApplicable: z.array(z.enum(filterKeys)),
    /** Keys of the widget's own dimensions: marked in the breakdown instead of applied. */
    own: z.array(z.enum(filterKeys)),
  }),
  /** Rows that the warehouse returned for this response. */
  rowCount: z.int().nonnegative(),
  /** Time the queries took, in milliseconds; that of the first run when the result was reused. */
  queryMs: z.number().nonnegative(),
  /** The measure in words. */
  definition: z.string(),
  timeZone: z.literal("UTC"),
});
export type Meta = z.output<typeof metaSchema>;
