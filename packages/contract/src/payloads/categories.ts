import * as z from "zod";
import { categoryKey, count, figure } from "./figures.ts";

/** How often a category occurs. */
const counted = {
  key: categoryKey,
  count,
  /** count / total, 0…1; null when total is 0. */
  share: figure,
};

const categories = z.array(z.strictObject(counted));

/** `churn-breakdown`, `persona-distribution`, `rating-distribution`: customers or reviews by category. */
export const distributionSchema = z.strictObject({ categories, total: count });
export type DistributionData = z.output<typeof distributionSchema>;

/**
 * `sentiment-distribution`: customers by overall_sentiment; by source, the scored events of each source by the same bands
 * (below -0.3 Negative, above 0.3 Positive, else Neutral).
 */
export const sentimentDistributionSchema = z.union([
  distributionSchema,
  z.strictObject({ groups: z.array(z.strictObject({ key: categoryKey, categories, total: count })) }),
]);
export type SentimentDistributionData = z.output<typeof sentimentDistributionSchema>;

/** `interaction-sentiment`, `ticket-priority`, `ticket-categories`: events by category with their average sentiment (−1…1). */
export const categoriesSchema = z.strictObject({
  categories: z.array(z.strictObject({ ...counted, averageSentiment: figure })),
  total: count,
});
export type CategoriesData = z.output<typeof categoriesSchema>;

/** `language-sentiment`: the same for reviews, with their average rating (1…5). */
export const ratedCategoriesSchema = z.strictObject({
  categories: z.array(z.strictObject({ ...counted, averageSentiment: figure, averageRating: figure })),
  total: count,
});
export type RatedCategoriesData = z.output<typeof ratedCategoriesSchema>;

/** `value-segments`: means over the customers of each segment; a customer without tickets counts as 0 tickets. */
export const valueSegmentsSchema = z.strictObject({
  categories: z.array(
    z.strictObject({
      key: categoryKey,
      customers: count,
      averageSentiment: figure,
      averageTickets: figure,
      averageRating: figure,
    }),
  ),
});
export type ValueSegmentsData = z.output<typeof valueSegmentsSchema>;

/** `tickets-per-customer`: how many customers have how many tickets, ascending from 0, every number up to the highest. */
export const ticketsPerCustomerSchema = z.strictObject({
  bins: z.array(z.strictObject({ tickets: count, customers: count })),
});
export type TicketsPerCustomerData = z.output<typeof ticketsPerCustomerSchema>;

/** `churn-heatmap`: customers by churn_risk (rows) and upsell_opportunity (columns). */
export const churnHeatmapSchema = z.strictObject({
  rows: z.array(categoryKey),
  columns: z.array(categoryKey),
  /** One array a row, one count a column. */
  cells: z.array(z.array(count)),
  total: count,
});
export type ChurnHeatmapData = z.output<typeof churnHeatmapSchema>;
