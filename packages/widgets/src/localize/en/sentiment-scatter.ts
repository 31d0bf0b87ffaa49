/** English texts of `<cx-sentiment-scatter>`. */
export const sentimentScatter = {
  sentimentScatter: "Sentiment volatility and trend",
  volatility: "Volatility",
  volatilityAxis: "Volatility: highest − lowest score",
  sentimentTrendAxis: "Trend: last − first score",
  trendOf: "Trend",
  morePoints: (text: string) => `and ${text} more at this place`,
  showSeries: "Series",
  sampled: (shown: string, total: string) => `Showing ${shown} of ${total} customers`,
  scatterSummary: (customers: string, parts: string) => `${customers} by sentiment volatility and trend: ${parts}.`,
  scatterHint:
    "Use the left and right arrow keys to go through the customers by volatility, Page Up and Page Down for larger steps, and Enter to open one.",
  firstRows: (rows: string) => `The first ${rows} by volatility. The CSV holds all.`,
};
