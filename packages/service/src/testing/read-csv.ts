/**
 * Reads CSV as RFC 4180 has it, and nothing more lenient: every record ends with CRLF, quotes stand around a whole field, a
 * quote inside is doubled, and a field without quotes has none and no line break.
 *
 * @throws when the text is anything else, or its records are not of one length.
 */
export function readCsv(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  const field = /"((?:[^"]|"")*)"|([^",\r\n]*)/y;
  while (at < text.length) {
    field.lastIndex = at;
    const [match = "", quoted, plain = ""] = field.exec(text) ?? [];
    record.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    at += match.length;
    if (text[at] === ",") {
      at += 1;
    } else if (text.startsWith("\r\n", at)) {
      at += 2;
      records.push(record);
      record = [];
    } else {
      throw new Error(`Neither a comma nor a line break at ${at}: ${JSON.stringify(text.slice(at, at + 40))}`);
    }
  }
  if (record.length > 0) throw new Error("The last record has no line break.");
  const width = records[0]?.length;
  const other = records.find(({ length }) => length !== width);
  if (other !== undefined) throw new Error(`A record of ${other.length} fields instead of ${width}.`);
  return records;
}
