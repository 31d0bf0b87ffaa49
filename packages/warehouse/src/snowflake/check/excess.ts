import type { HeldPrivilege } from "./privileges.ts";
import type { ConnectionReport, ExcessPrivilege, SnowflakeWarning } from "./report.ts";

/** Privileges that change nothing. */
const reading = new Set(["USAGE", "SELECT", "REFERENCES", "MONITOR"]);

/** Roles that every account has and that administer it. */
const administrators = new Set([
  "ACCOUNTADMIN",
  "SECURITYADMIN",
  "SYSADMIN",
  "USERADMIN",
  "ORGADMIN",
  "GLOBALORGADMIN",
]);

/** What a role may do beyond reading the schema with the one warehouse. */
export function excessPrivileges(held: readonly HeldPrivilege[], connection: ConnectionReport): ExcessPrivilege[] {
  return held.filter(({ privilege, on, name }) => {
    // What an inherited role may do is listed by itself.
    if (privilege === "USAGE" && (on === "ROLE" || on === "DATABASE ROLE")) return administrators.has(name);
    return !reading.has(privilege) || !isNeeded(on, name, connection);
  });
}

function isNeeded(on: string, name: string, { warehouse, database, schema }: ConnectionReport): boolean {
  if (on === "WAREHOUSE") return name === warehouse;
  if (on === "DATABASE") return name === database;
  return name === `${database}.${schema}` || name.startsWith(`${database}.${schema}.`);
}

/** Most privileges that a message names. */
const maxNamed = 5;

export function excessWarnings(
  excess: readonly ExcessPrivilege[] | null,
  { role }: ConnectionReport,
): SnowflakeWarning[] {
  const warnings: SnowflakeWarning[] = [];
  const ownRole =
    "Give the service a role of its own that may do no more than read these tables; the README has the SQL.";
  if (role !== null && administrators.has(role)) {
    warnings.push({
      code: "administrator-role",
      message: `The service signs in with ${role}, which administers the account.`,
      remedies: [ownRole],
    });
  }
  if (excess === null) {
    warnings.push({
      code: "grants-not-listed",
      message: `Role ${role} may not list all its grants, so what it may do beyond reading is not known.`,
      remedies: [],
    });
  } else if (excess.length > 0) {
    const named = excess
      .slice(0, maxNamed)
      .map(({ privilege, on, name }) => `${privilege} on ${on.toLowerCase()} ${name}`);
    const others = excess.length > maxNamed ? ` and ${excess.length - maxNamed} more` : "";
    warnings.push({
      code: "excess-privileges",
      message: `Role ${role} may do more than the service needs: ${named.join(", ")}${others}.`,
      remedies: [ownRole],
    });
  }
  return warnings;
}
