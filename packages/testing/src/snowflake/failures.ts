import { SnowflakeError } from "./snowflake-error.ts";

/** Errors that arise in more than one place. */

export function statementCancelled(): SnowflakeError {
  return new SnowflakeError("000604", "57014", "SQL execution canceled");
}

export function statementTimedOut(seconds: number): SnowflakeError {
  return new SnowflakeError(
    "000630",
    "57014",
    `Statement reached its statement or warehouse timeout of ${seconds} second(s) and was canceled.`,
  );
}

/** What Snowflake itself says to a session whose role has been revoked is not verified. */
export function roleRevoked(role: string | null): SnowflakeError {
  return new SnowflakeError(
    "003001",
    "42501",
    `SQL access control error:\nInsufficient privileges to operate with role '${role}'`,
  );
}

export function roleRefused(role: string | null): SnowflakeError {
  return new SnowflakeError(
    "390189",
    "08004",
    `Role '${role}' specified in the connect string does not exist or not authorized. Contact your local system administrator, or attempt to login with another role, e.g. PUBLIC.`,
  );
}
