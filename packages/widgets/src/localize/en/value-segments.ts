/** English texts of `<cx-value-segments>`. */
export const valueSegments = { valueSegments: "Value segments" };
