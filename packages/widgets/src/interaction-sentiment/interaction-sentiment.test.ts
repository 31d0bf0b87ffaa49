import { describeCategoryTag } from "../category/test-category.ts";
import "../scope/cx-scope.ts";
import "./cx-interaction-sentiment.ts";

describeCategoryTag({
  id: "interaction-sentiment",
  data: {
    categories: [
      { key: "call", count: 30, share: 0.75, averageSentiment: -0.2 },
      { key: "chat", count: 10, share: 0.25, averageSentiment: 0.123 },
    ],
    total: 40,
  },
  heading: "Sentiment by interaction type",
  heads: ["Interaction type", "Interactions", "Share", "Avg. sentiment"],
  rows: [
    ["call", "30", "75%", "-0.20"],
    ["chat", "10", "25%", "+0.12"],
  ],
  filter: ["interactionType", "call"],
});
