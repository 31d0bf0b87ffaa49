import type { Counted } from "./counted.ts";

/** English texts that the tags with a bar a category share. */
export const category = {
  share: "Share",
  averageSentimentShort: "Avg. sentiment",
  averageRatingShort: "Avg. rating",
  averageTickets: "Average tickets",
  averageTicketsShort: "Avg. tickets",
  fewLegend: (kind: Counted) => `Italic: an average of fewer than five ${kind}`,
  showAll: (count: string) => `Show all ${count}`,
  showFewer: "Show fewer",
};
