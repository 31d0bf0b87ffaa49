import type { Bind } from "./binds.ts";
import { bindValues } from "./binds.ts";
import type { Database } from "./database.ts";
import { translateError } from "./duckdb-errors.ts";
import { duckDBQuery } from "./duckdb-query.ts";
import type { Grants } from "./grants.ts";
import type { ResolvedOptions } from "./options.ts";
import { type QueryResult, runQuery } from "./query.ts";
import type { Session } from "./sessions.ts";
import { SnowflakeError } from "./snowflake-error.ts";
import { countStatements, nameOf, type Token, tokensOf } from "./sql-text.ts";

/** What a statement may touch. */
export interface Account {
  options: ResolvedOptions;
  database: Database;
  grants: Grants;
}

/**
 * Runs one statement of a session.
 *
 * @throws {SnowflakeError} what Snowflake would answer; the signal's reason when aborted.
 */
export async function runStatement(
  account: Account,
  session: Session,
  text: string,
  binds: readonly Bind[],
  signal: AbortSignal,
): Promise<QueryResult> {
  const tokens = tokensOf(text);
  const count = countStatements(tokens);
  if (count !== 1) {
    throw new SnowflakeError(
      "000008",
      "0A000",
      `Actual statement count ${count} did not match the desired statement count 1.`,
    );
  }
  return await select(account, session, withoutEnd(tokens), binds, signal);
}

async function select(
  { options, database }: Account,
  session: Session,
  tokens: readonly Token[],
  binds: readonly Bind[],
  signal: AbortSignal,
): Promise<QueryResult> {
  requireRead(tokens, session);
  try {
    const query = duckDBQuery(tokens, bindValues(binds), session, options.account);
    return await runQuery(database, query, options.inlineRows, signal);
  } catch (error) {
    if (error instanceof SnowflakeError) throw error;
    throw translateError(error) ?? error;
  }
}

/** Kinds of statements that Snowflake knows, and that need more rights than a reader has. */
const changes = new Set([
  "INSERT",
  "UPDATE",
  "DELETE",
  "MERGE",
  "TRUNCATE",
  "CREATE",
  "ALTER",
  "DROP",
  "GRANT",
  "REVOKE",
]);

/** @throws {SnowflakeError} 003001 for a change, 001003 for what is no statement here. */
function requireRead(tokens: readonly Token[], { schema }: Session): void {
  const first = tokens.find(({ kind, text }) => kind !== "space" && text !== "(");
  const word = first === undefined ? "" : nameOf(first);
  if (word === "SELECT" || word === "WITH") return;
  if (changes.has(word)) {
    throw new SnowflakeError(
      "003001",
      "42501",
      `SQL access control error:\nInsufficient privileges to operate on schema '${schema}'`,
    );
  }
  throw new SnowflakeError(
    "001003",
    "42000",
    `SQL compilation error:\nsyntax error line 1 at position 0 unexpected '${first?.text ?? "<EOF>"}'.`,
  );
}

function withoutEnd(tokens: readonly Token[]): Token[] {
  return tokens.filter(({ text }) => text !== ";");
}
