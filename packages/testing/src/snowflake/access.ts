import type { Database } from "./database.ts";
import { roleRevoked } from "./failures.ts";
import type { Grants } from "./grants.ts";
import { objectAt, objectName } from "./object-names.ts";
import type { Session } from "./sessions.ts";
import { SnowflakeError } from "./snowflake-error.ts";
import { type Token, textOf, tokensOf } from "./sql-text.ts";

/** @throws {SnowflakeError} 003001 when the session's role is not the user's any more. */
export function requireRole({ user, role }: Session, grants: Grants): void {
  if (role === null || grants.userHas(user, role)) return;
  throw roleRevoked(role);
}

/** @throws {SnowflakeError} 000606 when the session has no warehouse, or its role may not use it any more. */
export function requireWarehouse({ role, warehouse }: Session, grants: Grants): void {
  if (warehouse !== null && grants.has(role, "USAGE", "WAREHOUSE", warehouse)) return;
  throw new SnowflakeError(
    "000606",
    "57P03",
    "No active warehouse selected in the current session.  Select an active warehouse with the 'use warehouse' command.",
  );
}

/**
 * Finds the tables that a query reads, as DuckDB parses it.
 *
 * @returns names as they stand in the query, without aliases; none when DuckDB cannot parse it.
 */
export async function tableReferences(database: Database, tokens: readonly Token[]): Promise<string[][]> {
  // DuckDB finds no table in a text that has parameters.
  const text = textOf(withoutPlaceholders(tokens));
  return await database.use(async (connection) =>
    connection.getTableNames(text, true).map((reference) => objectAt(tokensOf(reference), 0)?.names ?? [reference]),
  );
}

/** @throws {SnowflakeError} 002003 for a table that is not there or not the role's to see; 090105 without a database. */
export function requireTable(names: readonly string[], session: Session, grants: Grants): void {
  const [database, schema, table] = objectName(names, session);
  if (database === "") {
    throw new SnowflakeError(
      "090105",
      "22000",
      "Cannot perform SELECT. This session does not have a current database. Call 'USE DATABASE', or use a qualified name.",
    );
  }
  requireSchema(database, schema, session, grants);
  if (!grants.has(session.role, "SELECT", "TABLE", `${database}.${schema}.${table}`)) {
    throw missing(`Object '${names.join(".").toUpperCase()}'`, "42S02");
  }
}

/** @throws {SnowflakeError} 002003 when the role may not use the database or the schema. */
export function requireSchema(database: string, schema: string, { role }: Session, grants: Grants): void {
  if (!grants.has(role, "USAGE", "DATABASE", database)) throw missing(`Database '${database}'`, "02000");
  if (schema === "INFORMATION_SCHEMA") return;
  if (!grants.has(role, "USAGE", "SCHEMA", `${database}.${schema}`)) {
    throw missing(`Schema '${database}.${schema}'`, "02000");
  }
}

export function missing(what: string, sqlState: string): SnowflakeError {
  return new SnowflakeError("002003", sqlState, `SQL compilation error:\n${what} does not exist or not authorized.`);
}

function withoutPlaceholders(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token, index) => {
    if (token.text === "?") return [{ ...token, text: "NULL" }];
    if (token.text === ":" && tokens[index + 1]?.kind === "number") return [];
    return token.kind === "number" && tokens[index - 1]?.text === ":" ? [{ ...token, text: "NULL" }] : [token];
  });
}
