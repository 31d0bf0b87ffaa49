/** English texts of `<cx-review-table>`. */
export const reviewTable = { reviewTable: "Reviews" };
