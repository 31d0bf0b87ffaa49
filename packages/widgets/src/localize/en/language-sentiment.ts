/** English texts of `<cx-language-sentiment>`. */
export const languageSentiment = { languageSentiment: "Sentiment by language" };
