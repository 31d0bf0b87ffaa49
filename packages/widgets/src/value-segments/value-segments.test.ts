import { describeCategoryTag } from "../category/test-category.ts";
import "../scope/cx-scope.ts";
import "./cx-value-segments.ts";

describeCategoryTag({
  id: "value-segments",
  data: {
    categories: [
      { key: "High Value", customers: 30, averageSentiment: 0.2, averageTickets: 1.25, averageRating: 4 },
      { key: "Low Value", customers: 3, averageSentiment: -0.1, averageTickets: 0, averageRating: null },
    ],
  },
  heading: "Value segments",
  heads: ["Value segment", "Customers", "Avg. sentiment", "Avg. tickets", "Avg. rating"],
  rows: [
    ["High Value", "30", "+0.20", "1.3", "4.0 / 5"],
    ["Low Value", "3", "-0.10", "0.0", "–"],
  ],
  filter: ["valueSegment", "High Value"],
});
