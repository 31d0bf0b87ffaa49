/** English texts of `<cx-rating-distribution>`. */
export const ratingDistribution = { ratingDistribution: "Ratings" };
