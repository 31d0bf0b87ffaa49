/** English texts of `<cx-sentiment-trend>`. */
export const sentimentTrend = { sentimentTrend: "Sentiment trend", allEvents: "All events" };
