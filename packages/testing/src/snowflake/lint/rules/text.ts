import type { Problem } from "../finding.ts";
import { type Statement, treesUnder } from "../statement.ts";

/** Rules about the text itself: what the parser reads as something else, or not at all. */
export function* textRules(statement: Statement): Generator<Problem> {
  yield* bareFrom(statement);
  for (const { text, start } of statement.tokens) {
    if (text === "==") {
      yield { code: "double-equals", message: "`==` is DuckDB's alone. Write `=`.", start };
    } else if (text === ":" || text === ":=") {
      yield {
        code: "colon",
        message:
          "A colon is a path into a VARIANT in Snowflake and an alias or a named argument in DuckDB. Write columns, AS, and `?`.",
        start,
      };
    } else if (text.startsWith("'") && text.includes("\\")) {
      yield { code: "backslash", message: "A backslash in a text escapes in Snowflake alone. Bind the value.", start };
    } else if (/^\d/.test(text) && !/^\d+(\.\d+)?$/.test(text)) {
      yield { code: "number-format", message: `${text}: write a number in plain digits.`, start };
    } else if (text.startsWith('"')) {
      yield {
        code: "quoted-identifier",
        message: `${text}: a quoted name has a case in Snowflake, where unquoted names are in upper case. Write it unquoted.`,
        start,
      };
    }
  }
}

/** DuckDB's `FROM t` is read as `SELECT * FROM t`: there are more SELECTs in the tree than in the text. */
function* bareFrom({ root, tokens }: Statement): Generator<Problem> {
  const written = tokens.filter(({ text }) => text.toUpperCase() === "SELECT").length;
  if ([...treesUnder({ root }, "select")].length > written) {
    yield { code: "bare-from", message: "FROM without SELECT is DuckDB's alone. Write SELECT in front." };
  }
}
