import { describeCategoryTag } from "../category/test-category.ts";
import "../scope/cx-scope.ts";
import "./cx-churn-breakdown.ts";

describeCategoryTag({
  id: "churn-breakdown",
  data: {
    categories: [
      { key: "High", count: 12, share: 0.12 },
      { key: "Low", count: 85, share: 0.85 },
      { key: null, count: 3, share: 0.03 },
    ],
    total: 100,
  },
  heading: "Churn risk",
  heads: ["Churn risk", "Customers", "Share"],
  rows: [
    ["High", "12", "12%"],
    ["Low", "85", "85%"],
    ["Not stated", "3", "3.0%"],
  ],
  filter: ["churnRisk", "High"],
});
