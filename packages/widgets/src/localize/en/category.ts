/** What a category is counted in. */
const kinds = { customers: "Customers", interactions: "Interactions", reviews: "Reviews", tickets: "Tickets" };
const singular = { customers: "customer", interactions: "interaction", reviews: "review", tickets: "ticket" };
export type Counted = keyof typeof kinds;

/** English texts that the tags with a bar a category share. */
export const category = {
  counted: (kind: Counted) => kinds[kind],
  share: "Share",
  averageSentiment: "Average sentiment",
  averageSentimentShort: "Avg. sentiment",
  averageRating: "Average rating",
  averageRatingShort: "Avg. rating",
  averageTickets: "Average tickets",
  averageTicketsShort: "Avg. tickets",
  ofFive: (rating: string) => `${rating} / 5`,
  onlyFew: (kind: Counted, count: number) => (count === 1 ? `only 1 ${singular[kind]}` : `only ${count} ${kind}`),
  fewLegend: (kind: Counted) => `Italic: an average of fewer than five ${kind}`,
  showAll: (count: string) => `Show all ${count}`,
  showFewer: "Show fewer",
};
