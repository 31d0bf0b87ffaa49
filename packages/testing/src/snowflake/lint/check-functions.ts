import type { Problem } from "./finding.ts";
import { functions, functionsInstead } from "./functions.ts";
import type { Statement, Token } from "./statement.ts";

const word = /^[a-z_]\w*$/i;
/** Words that a parenthesis may follow without a call. */
const keywords = new Set(
  "ALL AND AS BETWEEN BY DISTINCT ELSE EXISTS EXCLUDE FILTER FROM HAVING IN JOIN LIKE NOT ON OR OVER QUALIFY SELECT SETS THEN UNION USING VALUES WHEN WHERE WITHIN".split(
    " ",
  ),
);

/**
 * Holds the functions that a statement calls against the allow-list. Calls are found in the text, not in the parser's tree,
 * which has IFNULL and NVL as COALESCE.
 */
export function* checkFunctions({ tokens }: Statement): Generator<Problem> {
  for (const { name, start, count } of calls(tokens)) {
    const allowed = Object.hasOwn(functions, name) ? functions[name] : undefined;
    if (allowed === undefined) {
      const instead = Object.hasOwn(functionsInstead, name)
        ? `Instead: ${functionsInstead[name]}.`
        : "Add it with a note on how Snowflake and DuckDB agree.";
      yield { code: "function", message: `${name} is not in lint/functions.ts. ${instead}`, start };
    } else {
      const [least, most] = allowed.arguments;
      if (count < least || count > most) {
        const wanted = least === most ? `${least}` : `${least} to ${most}`;
        yield { code: "arguments", message: `${name} has ${count} arguments instead of ${wanted}.`, start };
      }
    }
  }
}

/** The names of the functions that a statement calls, in upper case. */
export function functionsIn({ tokens }: Statement): Set<string> {
  return new Set(calls(tokens).map(({ name }) => name));
}

interface Call {
  name: string;
  start: number;
  /** Its arguments. */
  count: number;
}

function calls(tokens: readonly Token[]): Call[] {
  return tokens.flatMap(({ text, start }, index) => {
    const name = text.toUpperCase();
    const before = tokens[index - 1]?.text.toUpperCase();
    // `::VARCHAR(10)` and `CAST(x AS VARCHAR(10))` name types.
    const isCall =
      word.test(text) && tokens[index + 1]?.text === "(" && !keywords.has(name) && before !== "::" && before !== "AS";
    return isCall ? [{ name, start, count: countArguments(tokens, index + 1) }] : [];
  });
}

/** @param opening where the parenthesis is */
function countArguments(tokens: readonly Token[], opening: number): number {
  if (tokens[opening + 1]?.text === ")") {
    return 0;
  }
  let count = 1;
  let depth = 0;
  for (const { text } of tokens.slice(opening)) {
    depth += text === "(" ? 1 : text === ")" ? -1 : 0;
    count += text === "," && depth === 1 ? 1 : 0;
    if (depth === 0) {
      break;
    }
  }
  return count;
}
