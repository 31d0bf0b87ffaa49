/** What the rows of a table are. */
type Kind = "tickets" | "reviews" | "customers";

/** English texts of the tables. */
export const table = {
  /** A column's name: the service's own, in English. */
  columnName: (_key: string, label: string) => label,
  searchRows: (kind: Kind) => `Search ${kind}`,
  noneContain: (kind: Kind, text: string) => `No ${kind} contain “${text}”.`,
  clearSearch: "Clear search",
  chooseColumns: "Columns",
  pages: (heading: string) => `Pages of ${heading}`,
  rowsPerPage: "Rows per page",
  rowsShown: (first: string, last: string, total: string) => `${first}–${last} of ${total}`,
  firstPage: "First page",
  previousPage: "Previous page",
  nextPage: "Next page",
  lastPage: "Last page",
};
