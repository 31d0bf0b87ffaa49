/** English texts of `<cx-sentiment-distribution>`. */
export const sentimentDistribution = {
  sentimentDistribution: "Customer sentiment",
  sentimentBySource: "Sentiment by source",
  sentimentBand: "Sentiment",
  events: (count: number, text: string) => (count === 1 ? `${text} event` : `${text} events`),
  count: "Count",
};
