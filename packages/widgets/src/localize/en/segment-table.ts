/** English texts of `<cx-segment-table>`. */
export const segmentTable = { segmentTable: "Customers by segment" };
