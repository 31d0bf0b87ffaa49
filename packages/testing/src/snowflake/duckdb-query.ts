import type { DuckDBValue } from "@duckdb/node-api";
import { literal } from "./database.ts";
import type { DuckDBQuery } from "./query.ts";
import type { Session } from "./sessions.ts";
import { nameOf, quoted, stringOf, type Token, textOf } from "./sql-text.ts";

/** What Snowflake says its version is. */
const version = "9.0.0";

/**
 * A SELECT of Snowflake's as DuckDB runs it: placeholders, string literals, and functions that ask about the session.
 *
 * @param preparations - statements that make what else the text uses.
 */
export function duckDBQuery(
  tokens: readonly Token[],
  values: readonly DuckDBValue[],
  session: Session,
  account: string,
  preparations: readonly string[],
): DuckDBQuery {
  const quotedNames = new Set(tokens.filter(({ kind }) => kind === "quoted").map(nameOf));
  return {
    text: textOf(placeholders(tokens).map(stringLiteral)),
    values,
    preparations: [
      ...preparations,
      ...sessionFunctions(session, account)
        .filter(([name]) => uses(tokens, name))
        .map(([name, value]) => `CREATE OR REPLACE TEMP MACRO ${quoted(name)}() AS ${value}`),
    ],
    database: session.database,
    schema: session.schema,
    timeZone: session.parameters.get("TIMEZONE") ?? "UTC",
    jsonIndent: Number(session.parameters.get("JSON_INDENT")),
    columnName: (name) => (quotedNames.has(name) ? name : name.toUpperCase()),
  };
}

/** True when a statement names a function. */
export function uses(tokens: readonly Token[], name: string): boolean {
  return tokens.some((token) => token.kind === "word" && nameOf(token) === name);
}

/** `:1` is `$1` in DuckDB. */
function placeholders(tokens: readonly Token[]): Token[] {
  return tokens.map((token, index) =>
    token.text === ":" && tokens[index + 1]?.kind === "number" ? { ...token, text: "$" } : token,
  );
}

/** Snowflake knows escapes with a backslash, DuckDB does not. */
function stringLiteral(token: Token): Token {
  return token.kind === "string" ? { ...token, text: literal(stringOf(token)) } : token;
}

function sessionFunctions(session: Session, account: string): [name: string, value: string][] {
  const text = (value: string | null) => (value === null ? "NULL::VARCHAR" : literal(value));
  return [
    ["CURRENT_ROLE", text(session.role)],
    ["CURRENT_SECONDARY_ROLES", literal(JSON.stringify({ roles: "", value: session.secondaryRoles }))],
    ["CURRENT_WAREHOUSE", text(session.warehouse)],
    ["CURRENT_DATABASE", text(session.database)],
    ["CURRENT_SCHEMA", text(session.schema)],
    ["CURRENT_USER", text(session.user)],
    ["CURRENT_ACCOUNT", text(account)],
    ["CURRENT_SESSION", text(session.id)],
    ["CURRENT_VERSION", text(version)],
    ["SYSDATE", `TIMESTAMP '${new Date().toISOString().slice(0, -1)}'`],
  ];
}
