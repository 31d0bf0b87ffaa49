import { describeCategoryTag } from "../category/test-category.ts";
import "../scope/cx-scope.ts";
import "./cx-ticket-categories.ts";

describeCategoryTag({
  id: "ticket-categories",
  data: {
    categories: [
      { key: "<i>billing</i>", count: 30, share: 0.75, averageSentiment: -0.2 },
      { key: "other", count: 10, share: 0.25, averageSentiment: null },
    ],
    total: 40,
  },
  heading: "Ticket categories",
  heads: ["Ticket category", "Tickets", "Share", "Avg. sentiment"],
  rows: [
    ["<i>billing</i>", "30", "75%", "-0.20"],
    ["other", "10", "25%", "–"],
  ],
  filter: ["ticketCategory", "<i>billing</i>"],
});
