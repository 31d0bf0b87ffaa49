/** English texts of `<cx-sentiment-distribution>`. */
export const sentimentDistribution = {
  sentimentDistribution: "Customer sentiment",
  sentimentBySource: "Sentiment by source",
  sentimentBand: "Sentiment",
  count: "Count",
};
