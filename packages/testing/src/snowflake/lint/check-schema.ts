import { analyticsTables, type ColumnType } from "@customer-pulse/warehouse/schema";
import { Dialect, type Schema, validateWithSchema } from "@polyglot-sql/sdk";
import type { FindingCode, Problem } from "./finding.ts";
import type { Statement, Token } from "./statement.ts";

const snowflakeTypes: Record<ColumnType, string> = {
  text: "VARCHAR",
  integer: "NUMBER(38, 0)",
  number: "NUMBER(38, 2)",
  float: "FLOAT",
  date: "DATE",
  timestamp: "TIMESTAMP_NTZ",
  "text[]": "ARRAY",
  "float[]": "ARRAY",
};

/** Schema ANALYTICS as the validator takes it. */
export const snowflakeSchema: Schema = {
  tables: Object.entries(analyticsTables).map(([table, columns]) => ({
    name: table,
    columns: Object.entries(columns).map(([column, type]) => ({ name: column, type: snowflakeTypes[type] })),
  })),
};

const codes: Readonly<Record<string, FindingCode>> = {
  E200: "unknown-table",
  E201: "unknown-column",
  E222: "unknown-column",
};

/** Holds tables, columns, types, grouping and the places of aggregates against the schema. */
export function* checkSchema({ characters, tokens }: Statement): Generator<Problem> {
  const { errors } = validateWithSchema(withoutGroupingSets(characters, tokens), snowflakeSchema, Dialect.Snowflake, {
    checkTypes: true,
    checkReferences: true,
    semantic: true,
    strictSyntax: true,
  });
  for (const { severity, code, message, start } of errors) {
    // Warnings are about style: SELECT * from a subquery, joins without a declared foreign key.
    if (severity === "error") {
      yield { code: codes[code] ?? "invalid", message: `${message} (${code}).`, start: start ?? undefined };
    }
  }
}

/**
 * The validator takes no column of GROUPING SETS for grouped and GROUPING(x) for an x. So it sees `GROUP BY a, b` and 0,
 * with spaces for what is gone: offsets stay.
 */
function withoutGroupingSets(characters: readonly string[], tokens: readonly Token[]): string {
  const text = [...characters];
  const blank = (from: number, to: number) => text.fill(" ", from, to);
  tokens.forEach(({ text: word, start, end }, index) => {
    if (word.toUpperCase() !== "GROUPING") {
      return;
    }
    blank(start, end);
    const next = tokens[index + 1];
    const group = parenthesized(tokens, next?.text === "(" ? index + 1 : index + 2);
    if (next?.text === "(") {
      blank(next.start, group.at(-1)?.end ?? next.end);
      text[start] = "0";
      return;
    }
    for (const token of next === undefined
      ? []
      : [next, ...group.filter(({ text: sign }) => sign === "(" || sign === ")")]) {
      blank(token.start, token.end);
    }
  });
  return text.join("");
}

/** The tokens from an opening parenthesis to its closing one. */
function parenthesized(tokens: readonly Token[], opening: number): Token[] {
  let depth = 0;
  const length = tokens.slice(opening).findIndex(({ text }) => {
    depth += text === "(" ? 1 : text === ")" ? -1 : 0;
    return depth === 0;
  });
  return tokens.slice(opening, opening + length + 1);
}
