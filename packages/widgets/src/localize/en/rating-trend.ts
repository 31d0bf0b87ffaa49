/** English texts of `<cx-rating-trend>`. */
export const ratingTrend = { ratingTrend: "Rating trend" };
