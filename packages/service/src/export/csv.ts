/** What a cell can hold; null is an empty one. */
export type Cell = string | number | null;

/** What Excel needs to read a file as UTF-8. */
export const byteOrderMark = "\uFEFF";

/** Text that a spreadsheet would take for a formula, also behind blanks and marks that it drops, or for a command. */
const formula = /^(?:[\t\r\n]|[\s\u200B-\u200D\u2060\uFEFF]*[=+\-@＝＋－＠])/u;
/** A number as it is written here, which a spreadsheet takes for what it is. */
const plainNumber = /^-?\d+(?:\.\d+)?$/;
const needsQuotes = /[",\r\n]|^\s|\s$/;

/** One record of RFC 4180 with its line break, filled up with empty cells to the width. */
export function csvRecord(cells: readonly Cell[], width: number): string {
  const fields = cells.map(csvField);
  for (let missing = width - fields.length; missing > 0; missing -= 1) fields.push("");
  return `${fields.join(",")}\r\n`;
}

/**
 * Numbers as they are, with a point and no grouping. Text in quotes where it needs them; where a spreadsheet would take it
 * for a formula it gets an apostrophe in front, which spreadsheets show as text.
 */
function csvField(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const text = formula.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell;
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
