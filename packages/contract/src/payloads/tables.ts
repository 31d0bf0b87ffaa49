import * as z from "zod";
import { listFilterKeys, tableColumnTypes } from "../values.ts";
import { categoryKey, count, figure, instant } from "./figures.ts";

/** One column of a table: its key in every row, and what stands in it. */
const column = z.strictObject({
  key: z.string(),
  /** In English; a tag may know it by a word of its own language. */
  label: z.string(),
  type: z.enum(tableColumnTypes),
  sortable: z.boolean(),
  /** The filter whose values the column holds; for `category` and `customer`. */
  filter: z.enum(listFilterKeys).optional(),
});
export type TableColumn = z.output<typeof column>;

/** A page of a table: its columns in order, the rows of the page, and how many rows match in all. */
function tableOf<const Row extends z.ZodObject>(row: Row) {
  return z.strictObject({
    columns: z.array(column),
    rows: z.array(row),
    /** As asked for, from 1; past the last page there are no rows. */
    page: z.int().positive(),
    pageSize: z.int().positive(),
    total: count,
  });
}

/** `ticket-table`: the tickets, newest first unless asked otherwise. */
export const ticketTableSchema = tableOf(
  z.strictObject({
    ticketDate: instant,
    ticketId: z.string().nullable(),
    customerId: z.string().nullable(),
    ticketCategory: categoryKey,
    priorityLevel: categoryKey,
    ticketStatus: categoryKey,
    sentimentScore: figure,
    ticketDescription: z.string().nullable(),
    expectedResolutionTimeframe: z.string().nullable(),
    requestedRemedy: z.string().nullable(),
  }),
);
export type TicketTableData = z.output<typeof ticketTableSchema>;

/** `review-table`: the reviews in the words of their writers, with the English where the record has it. */
export const reviewTableSchema = tableOf(
  z.strictObject({
    reviewDate: instant,
    reviewId: z.string().nullable(),
    customerId: z.string().nullable(),
    productId: categoryKey,
    reviewRating: figure,
    reviewLanguage: categoryKey,
    sentimentScore: figure,
    reviewText: z.string().nullable(),
    /** Null where the record brings no English; the original where it is English itself. */
    reviewTextEnglish: z.string().nullable(),
  }),
);
export type ReviewTableData = z.output<typeof reviewTableSchema>;

/** `segment-table`: the customers with their signals, those at risk first unless asked otherwise. */
export const segmentTableSchema = tableOf(
  z.strictObject({
    customerId: z.string(),
    valueSegment: categoryKey,
    derivedPersona: categoryKey,
    churnRisk: categoryKey,
    upsellOpportunity: categoryKey,
    overallSentiment: categoryKey,
    averageSentiment: figure,
    sentimentTrend: figure,
    sentimentVolatility: figure,
    /** Null where the customer has no ticket, as stored. */
    ticketCount: count.nullable(),
    averageRating: figure,
    lifetimeValue: figure,
    productsOwned: figure,
    /** ISO day. */
    signUpDate: z.iso.date().nullable(),
    customerSummary: z.string().nullable(),
  }),
);
export type SegmentTableData = z.output<typeof segmentTableSchema>;
