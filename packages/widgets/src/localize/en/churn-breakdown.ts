/** English texts of `<cx-churn-breakdown>`. */
export const churnBreakdown = { churnBreakdown: "Churn risk" };
