import type { ReviewSort, ReviewTableData } from "@customer-pulse/contract";
import type { WidgetDefinition } from "../definition.ts";
import { onlyRow } from "../only-row.ts";
import { type TableSource, tablePage } from "./table.ts";

export const reviewRows: TableSource<"product/review-table", ReviewTableData["rows"][number], ReviewSort> = {
  query: "product/review-table",
  columns: {
    reviewDate: { label: "Date", type: "instant" },
    reviewId: { label: "Review", type: "id" },
    customerId: { label: "Customer", type: "customer", filter: "customerId" },
    productId: { label: "Product", type: "category", filter: "productId" },
    reviewRating: { label: "Rating", type: "rating" },
    reviewLanguage: { label: "Language", type: "category", filter: "reviewLanguage" },
    sentimentScore: { label: "Sentiment", type: "score" },
    reviewText: { label: "Original", type: "text" },
    reviewTextEnglish: { label: "English", type: "text" },
  },
  sorts: {
    reviewDate: "event_date",
    reviewId: "review_id",
    customerId: "customer_id",
    productId: "product_id",
    reviewRating: "review_rating",
    reviewLanguage: "review_language",
    sentimentScore: "sentiment_score",
  },
  toRow: (row) => ({
    reviewDate: row.event_date,
    reviewId: row.review_id,
    customerId: row.customer_id,
    productId: row.product_id,
    reviewRating: row.review_rating,
    reviewLanguage: row.review_language,
    sentimentScore: row.sentiment_score,
    reviewText: row.review_text,
    reviewTextEnglish: row.review_text_english,
  }),
  count: async (query, parameters) => onlyRow(await query("overview/review-totals", parameters)).review_count,
};

/** The reviews in the words of their writers, a page at a time. */
export const reviewTable: WidgetDefinition<"review-table"> = {
  id: "review-table",
  question: "What do the reviews say, in whose words?",
  measures: {
    reviews:
      "Rows of FACT_PRODUCT_REVIEWS; searched in review_text, its English, review_id and customer_id, in any case of letters",
  },
  measure: () => "reviews",
  relations: ["reviews"],
  relationsFor: () => ["reviews"],
  own: [],
  run: (query, input) => tablePage(reviewRows, query, input),
};
