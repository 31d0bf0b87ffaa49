import { executed } from "./fixed-result.ts";
import type { Grants } from "./grants.ts";
import type { QueryResult } from "./query.ts";
import { isSessionParameter, type Session } from "./sessions.ts";
import { SnowflakeError } from "./snowflake-error.ts";
import { nameOf, stringOf, type Token } from "./sql-text.ts";

/**
 * Runs USE … and ALTER SESSION ….
 *
 * @param tokens - of the statement, without space.
 * @returns null when it is none of them.
 * @throws {SnowflakeError} for a name that may not be used, an unknown parameter, and what cannot be read.
 */
export function runSessionCommand(tokens: readonly Token[], session: Session, grants: Grants): QueryResult | null {
  const [first, second, third] = tokens.map(nameOf);
  if (first === "USE") return use(tokens.slice(1), session, grants);
  if (first === "ALTER" && second === "SESSION" && third === "SET") return set(tokens.slice(3), session);
  return null;
}

function use(tokens: readonly Token[], session: Session, grants: Grants): QueryResult {
  const [kind = "", ...rest] = tokens.map(nameOf);
  const [name = "", dot, inner = ""] = rest;
  switch (kind) {
    case "ROLE":
      session.role = grants.requireRole(session.user, name);
      return executed();
    case "SECONDARY":
      if (rest[0] !== "ROLES" || (rest[1] !== "NONE" && rest[1] !== "ALL")) throw unexpected(tokens[0]);
      session.secondaryRoles = rest[1];
      return executed();
    case "WAREHOUSE":
      requireUsage(grants.has(session.role, "USAGE", "WAREHOUSE", name));
      session.warehouse = name;
      return executed();
    case "DATABASE":
      requireUsage(grants.has(session.role, "USAGE", "DATABASE", name));
      session.database = name;
      session.schema = null;
      return executed();
    case "SCHEMA": {
      const [database, schema] = dot === "." ? [name, inner] : [session.database, name];
      requireUsage(grants.has(session.role, "USAGE", "SCHEMA", `${database}.${schema}`));
      session.database = database;
      session.schema = schema;
      return executed();
    }
    default:
      throw unexpected(tokens[0]);
  }
}

/** `K = V`, one or several, with commas between them or without. */
function set(tokens: readonly Token[], session: Session): QueryResult {
  const rest = tokens.filter(({ text }) => text !== ",");
  const settings: [string, string][] = [];
  for (let index = 0; index < rest.length; index += 3) {
    const [name, equals, value] = rest.slice(index, index + 3);
    if (name === undefined || equals?.text !== "=" || value === undefined) throw unexpected(name);
    settings.push([nameOf(name), value.kind === "string" ? stringOf(value) : value.text.toUpperCase()]);
  }
  if (settings.length === 0) throw unexpected(undefined);
  for (const [name, value] of settings) requireSetting(name, value);
  for (const [name, value] of settings) session.parameters.set(name, value);
  return executed();
}

function requireSetting(name: string, value: string): void {
  if (!isSessionParameter(name)) {
    throw new SnowflakeError("001420", "22023", `SQL compilation error:\ninvalid property '${name}' for 'SESSION'`);
  }
  if (name === "TIMEZONE" && !isTimeZone(value)) {
    throw new SnowflakeError(
      "001008",
      "22023",
      `SQL compilation error:\ninvalid value ['${value}'] for parameter 'TIMEZONE'`,
    );
  }
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function requireUsage(isGranted: boolean): void {
  if (isGranted) return;
  throw new SnowflakeError(
    "002043",
    "02000",
    "SQL compilation error:\nObject does not exist, or operation cannot be performed.",
  );
}

function unexpected(token: Token | undefined): SnowflakeError {
  const where = `syntax error line 1 at position ${token?.start ?? 0} unexpected '${token?.text ?? "<EOF>"}'.`;
  return new SnowflakeError("001003", "42000", `SQL compilation error:\n${where}`);
}
