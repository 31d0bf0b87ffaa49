import type { Question } from "./question.ts";

/** What finds somebody with a history: the customer at risk who wrote most tickets. */
export const somebodyQuestion = {
  id: "segment-table",
  options: { sort: "ticketCount", direction: "desc", pageSize: 1 },
  filters: { churnRisk: ["High"] },
} satisfies Question<"segment-table">;
