/** English texts of `<cx-interaction-sentiment>`. */
export const interactionSentiment = { interactionSentiment: "Sentiment by interaction type" };
