import { roleRefused } from "./failures.ts";
import type { Grants } from "./grants.ts";
import { isKeyPairToken } from "./key-pair-token.ts";
import type { SnowflakeUser } from "./options.ts";
import type { SessionContext } from "./sessions.ts";
import { SnowflakeError } from "./snowflake-error.ts";

/** `data` of a log-in request, as far as it is looked at. */
export interface Credentials {
  LOGIN_NAME?: string;
  PASSWORD?: string;
  TOKEN?: string;
  AUTHENTICATOR?: string;
  SESSION_PARAMETERS?: Record<string, unknown>;
}

/** The role of users for whom none is given. */
const usualRole = "PULSE_READER";

export function rolesOf({ roles = [usualRole] }: SnowflakeUser): readonly string[] {
  return roles;
}

/**
 * The user whom the credentials prove.
 *
 * @throws {SnowflakeError} 390100 user or password, 390144 key-pair token, 390303 OAuth token, 394400 programmatic access token.
 */
export function authenticate(
  users: readonly SnowflakeUser[],
  account: string,
  { LOGIN_NAME = "", PASSWORD, TOKEN, AUTHENTICATOR = "SNOWFLAKE" }: Credentials,
): SnowflakeUser {
  const user = users.find(({ name }) => name.toUpperCase() === LOGIN_NAME.toUpperCase());
  switch (AUTHENTICATOR.toUpperCase()) {
    case "SNOWFLAKE":
      if (user?.password !== undefined && user.password === PASSWORD) return user;
      throw refusal("390100", "Incorrect username or password was specified.");
    case "SNOWFLAKE_JWT": {
      const key = user?.publicKey;
      if (user && key !== undefined && isKeyPairToken(TOKEN ?? "", { account, user: user.name, publicKey: key })) {
        return user;
      }
      throw refusal("390144", "JWT token is invalid.");
    }
    case "OAUTH": {
      // The token alone says who it is; a name, when there is one, must be the same.
      const owner = users.find(({ token }) => token !== undefined && token === TOKEN);
      if (owner !== undefined && (LOGIN_NAME === "" || owner === user)) return owner;
      throw refusal("390303", "Invalid OAuth access token.");
    }
    case "PROGRAMMATIC_ACCESS_TOKEN":
      if (user?.token !== undefined && user.token === TOKEN) return user;
      throw refusal("394400", "Programmatic access token is invalid.");
    default:
      throw refusal("390190", "There was an error related to the authenticator: it is not supported.");
  }
}

/**
 * Role, warehouse, database and schema of a new session. Those but the role are dropped when they may not be used, as
 * Snowflake does.
 *
 * @throws {SnowflakeError} 390189 when the user lacks the role.
 */
export function contextOf(user: SnowflakeUser, asked: URLSearchParams, grants: Grants): SessionContext {
  const role = (asked.get("roleName") ?? user.defaultRole ?? rolesOf(user)[0])?.toUpperCase() ?? null;
  if (role !== null && !grants.userHas(user.name.toUpperCase(), role)) {
    throw roleRefused(role);
  }
  const warehouse = (asked.get("warehouse") ?? user.defaultWarehouse)?.toUpperCase() ?? null;
  const database = asked.get("databaseName")?.toUpperCase() ?? null;
  const schema = asked.get("schemaName")?.toUpperCase() ?? null;
  const hasDatabase = database !== null && grants.has(role, "USAGE", "DATABASE", database);
  const hasSchema = hasDatabase && schema !== null && grants.has(role, "USAGE", "SCHEMA", `${database}.${schema}`);
  return {
    role,
    warehouse: warehouse !== null && grants.has(role, "USAGE", "WAREHOUSE", warehouse) ? warehouse : null,
    database: hasDatabase ? database : null,
    schema: hasSchema ? schema : null,
  };
}

function refusal(code: string, message: string): SnowflakeError {
  return new SnowflakeError(code, "08001", message);
}
