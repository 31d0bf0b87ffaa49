/** English texts of tags that show single records: tables, a customer's profile and timeline. */
export const record = {
  showMore: "Show more",
  showLess: "Show less",
  outOfFive: (rating: string) => `${rating} / 5`,
  scoreInWords: (score: string, band: string) => `${score} (${band})`,
  noEnglish: "No English text in this record.",
  timesAsStored: "Times are in UTC, as stored.",
  inEnglish: "English",
  englishText: (text: string) => `English: ${text}`,
};
