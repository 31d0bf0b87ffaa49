import { requireRole } from "./access.ts";
import type { Account } from "./account.ts";
import type { Bind } from "./binds.ts";
import { roleRevoked, statementTimedOut } from "./failures.ts";
import type { QueryResult } from "./query.ts";
import { explain, select } from "./select.ts";
import { runSessionCommand } from "./session-commands.ts";
import type { Session } from "./sessions.ts";
import { showGrants } from "./show-grants.ts";
import { SnowflakeError } from "./snowflake-error.ts";
import { countStatements, nameOf, type Token, tokensOf } from "./sql-text.ts";

/** A statement as it was received. */
export interface Statement {
  text: string;
  binds: readonly Bind[];
  /** Seconds after which it is cancelled. */
  timeoutSeconds: number;
  /** True: only its columns are wanted. */
  describeOnly: boolean;
}

/**
 * Runs one statement of a session.
 *
 * @throws {SnowflakeError} what Snowflake would answer; the signal's reason when aborted.
 */
export async function runStatement(
  account: Account,
  session: Session,
  { text, binds, timeoutSeconds, describeOnly }: Statement,
  signal: AbortSignal,
): Promise<QueryResult> {
  const { grants, versions, faults, cannedAnswers } = account;
  if (faults.strikes("statement-timeout", "statement")) throw statementTimedOut(timeoutSeconds);
  if (faults.strikes("revoked-role", "statement")) throw roleRevoked(session.role);

  const tokens = tokensOf(text).filter(({ text: piece }) => piece !== ";");
  requireOne(countStatements(tokensOf(text)));
  const canned = cannedAnswers.to(text);
  if (canned !== null) return canned;

  const solid = tokens.filter(({ kind }) => kind !== "space");
  const command = runSessionCommand(solid, session, grants);
  if (command !== null) return command;
  if (solid[0] !== undefined && nameOf(solid[0]) === "SHOW") {
    requireRole(session, grants);
    const shown = showGrants(solid, grants, versions.start);
    if (shown !== null) return shown;
  }
  if (solid[0] !== undefined && nameOf(solid[0]) === "EXPLAIN") {
    return await explain(account, session, withoutExplain(tokens), binds);
  }
  return await select(account, session, tokens, binds, signal, describeOnly);
}

function requireOne(count: number): void {
  if (count === 1) return;
  throw new SnowflakeError(
    "000008",
    "0A000",
    `Actual statement count ${count} did not match the desired statement count 1.`,
  );
}

/** What follows on `EXPLAIN` or `EXPLAIN USING TEXT`. */
function withoutExplain(tokens: readonly Token[]): Token[] {
  const solid = tokens.filter(({ kind }) => kind !== "space");
  const last = solid[1] !== undefined && nameOf(solid[1]) === "USING" ? solid[2] : solid[0];
  return last === undefined ? [] : tokens.slice(tokens.indexOf(last) + 1);
}
