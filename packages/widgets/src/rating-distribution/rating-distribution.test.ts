import { describeCategoryTag } from "../category/test-category.ts";
import "../scope/cx-scope.ts";
import "./cx-rating-distribution.ts";

describeCategoryTag({
  id: "rating-distribution",
  data: {
    categories: [
      { key: "5", count: 30, share: 0.75 },
      { key: "1", count: 10, share: 0.25 },
    ],
    total: 40,
  },
  heading: "Ratings",
  heads: ["Rating", "Reviews", "Share"],
  rows: [
    ["5 / 5", "30", "75%"],
    ["1 / 5", "10", "25%"],
  ],
  filter: ["reviewRating", "5"],
});
