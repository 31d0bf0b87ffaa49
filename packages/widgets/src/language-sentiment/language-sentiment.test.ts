import { describeCategoryTag } from "../category/test-category.ts";
import "../scope/cx-scope.ts";
import "./cx-language-sentiment.ts";

describeCategoryTag({
  id: "language-sentiment",
  data: {
    categories: [
      { key: "german", count: 30, share: 0.75, averageSentiment: -0.2, averageRating: 3.14 },
      { key: "french", count: 10, share: 0.25, averageSentiment: 0, averageRating: null },
    ],
    total: 40,
  },
  heading: "Sentiment by language",
  heads: ["Review language", "Reviews", "Share", "Avg. sentiment", "Avg. rating"],
  rows: [
    ["german", "30", "75%", "-0.20", "3.1 / 5"],
    ["french", "10", "25%", "0.00", "–"],
  ],
  filter: ["reviewLanguage", "german"],
});
