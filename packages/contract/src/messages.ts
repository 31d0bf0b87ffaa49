import * as z from "zod";
import { filtersSchema } from "./filters.ts";
import type { Meta } from "./meta.ts";
import type { Payloads } from "./payloads/index.ts";
import type { Problem } from "./problem.ts";
import { type ListFilterKey, maxBatchRequests, type Relation, type WidgetId } from "./values.ts";

/** One widget's answer: GET /v1/widgets/:id, GET /v1/filters. */
export interface WidgetResponse<Id extends WidgetId = WidgetId> {
  data: Payloads[Id];
  meta: Meta;
}

/** POST /v1/batch. `key` is the caller's own name for a request; options are checked for each request alone. */
export const batchRequestSchema = z.strictObject({
  requests: z
    .array(
      z.strictObject({
        key: z.string().min(1).max(200),
        id: z.string(),
        options: z.record(z.string(), z.unknown()).optional(),
      }),
    )
    .min(1)
    .max(maxBatchRequests, { error: `takes at most ${maxBatchRequests} requests` })
    .refine((requests) => new Set(requests.map(({ key }) => key)).size === requests.length, {
      error: "has the same key twice",
    }),
  filters: filtersSchema.optional(),
});
export type BatchRequest = z.input<typeof batchRequestSchema>;

/** A line of the batch's NDJSON answer, in order of completion; `done` is the last. A missing line may be asked for again. */
export type BatchLine =
  | { key: string; status: 200; data: Payloads[WidgetId]; meta: Meta }
  | { key: string; status: number; problem: Problem }
  | { done: true };

/** What an option takes, and its default. */
export type OptionDescription =
  | { type: "choice"; values: readonly string[]; default: string }
  | { type: "integer"; minimum: number; maximum: number; default: number }
  | { type: "text"; maxLength: number; default: string };

/** GET /v1/widgets: what can be asked for. */
export interface WidgetCatalogue {
  contractVersion: number;
  widgets: {
    id: WidgetId;
    /** The tag that draws it. */
    tag: string;
    /** The question it answers. */
    question: string;
    /** Each measure's definition in words, by measure. */
    measures: Record<string, string>;
    /** The data sets it reads; they decide which filters apply. */
    relations: readonly Relation[];
    /** Filters on its own dimensions: marked in the breakdown, not applied. */
    own: readonly ListFilterKey[];
    options: Record<string, OptionDescription>;
  }[];
}
