import type * as z from "zod";
import type { WidgetId } from "../values.ts";
import {
  categoriesSchema,
  churnHeatmapSchema,
  distributionSchema,
  ratedCategoriesSchema,
  sentimentDistributionSchema,
  ticketsPerCustomerSchema,
  valueSegmentsSchema,
} from "./categories.ts";
import {
  customerPickerSchema,
  customerProfileSchema,
  customerTimelineSchema,
  sentimentScatterSchema,
} from "./customers.ts";
import { filterBarSchema } from "./filter-bar.ts";
import { reviewTableSchema, segmentTableSchema, ticketTableSchema } from "./tables.ts";
import { kpiCardSchema, trendSchema } from "./time.ts";

export type * from "./categories.ts";
export type * from "./customers.ts";
export type * from "./filter-bar.ts";
export type * from "./tables.ts";
export type * from "./time.ts";

/** The payload of each widget id. */
export const payloadSchemas = {
  "filter-bar": filterBarSchema,
  "kpi-card": kpiCardSchema,
  "sentiment-trend": trendSchema,
  "sentiment-distribution": sentimentDistributionSchema,
  "churn-breakdown": distributionSchema,
  "sentiment-scatter": sentimentScatterSchema,
  "interaction-sentiment": categoriesSchema,
  "ticket-volume": trendSchema,
  "ticket-priority": categoriesSchema,
  "ticket-categories": categoriesSchema,
  "tickets-per-customer": ticketsPerCustomerSchema,
  "ticket-table": ticketTableSchema,
  "rating-trend": trendSchema,
  "rating-distribution": distributionSchema,
  "language-sentiment": ratedCategoriesSchema,
  "review-table": reviewTableSchema,
  "persona-distribution": distributionSchema,
  "value-segments": valueSegmentsSchema,
  "churn-heatmap": churnHeatmapSchema,
  "segment-table": segmentTableSchema,
  "customer-picker": customerPickerSchema,
  "customer-profile": customerProfileSchema,
  "customer-timeline": customerTimelineSchema,
} as const satisfies Record<WidgetId, z.ZodType>;
export type Payloads = { [Id in keyof typeof payloadSchemas]: z.output<(typeof payloadSchemas)[Id]> };
