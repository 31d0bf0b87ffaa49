/** What figures are counted in. */
const kinds = {
  customers: ["Customers", "customer"],
  events: ["Events", "event"],
  interactions: ["Interactions", "interaction"],
  reviews: ["Reviews", "review"],
  tickets: ["Tickets", "ticket"],
} as const;
export type Counted = keyof typeof kinds;

/** English texts for counts, and for averages with the count behind them. */
export const counted = {
  counted: (kind: Counted): string => kinds[kind][0],
  countOf: (kind: Counted, count: number, text: string) => `${text} ${count === 1 ? kinds[kind][1] : kind}`,
  onlyFew: (kind: Counted, count: number, text: string) => `only ${text} ${count === 1 ? kinds[kind][1] : kind}`,
  averageSentiment: "Average sentiment",
  averageRating: "Average rating",
  outOfFive: (rating: string) => `${rating} / 5`,
};
