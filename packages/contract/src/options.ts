import * as z from "zod";
import { comparisons, grainOptions, kpiMetrics, trendBreakdowns, type WidgetId } from "./values.ts";

function oneOf<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.enum(values, { error: `takes one of ${values.join(", ")}` });
}

/** The options of each widget id with their defaults. Unknown options are refused by name. */
export const optionSchemas = {
  "kpi-card": z.strictObject({
    metric: oneOf(kpiMetrics).default("average-sentiment"),
    compare: oneOf(comparisons).default("previous-period"),
  }),
  "sentiment-trend": z.strictObject({
    by: oneOf(trendBreakdowns).default("none"),
    grain: oneOf(grainOptions).default("auto"),
  }),
  "ticket-priority": z.strictObject({}),
  "churn-heatmap": z.strictObject({}),
  "filter-bar": z.strictObject({}),
} as const satisfies Record<WidgetId, z.ZodType>;

/** Options as a caller gives them, defaults left out. */
export type WidgetOptions = { [Id in WidgetId]: z.input<(typeof optionSchemas)[Id]> };
/** Options with every default filled in. */
export type ResolvedOptions = { [Id in WidgetId]: z.output<(typeof optionSchemas)[Id]> };
