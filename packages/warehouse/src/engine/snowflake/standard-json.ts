/** A text within JSON, or the word that stands for a NULL in a list of Snowflake's. */
const textOrUndefined = /"(?:[^"\\]|\\.)*"|undefined/g;

/** JSON as Snowflake writes it, with null for the `undefined` that it has for a NULL among an array's items. */
export function standardJson(written: string): string {
  return written.includes("undefined")
    ? written.replace(textOrUndefined, (part) => (part === "undefined" ? "null" : part))
    : written;
}
