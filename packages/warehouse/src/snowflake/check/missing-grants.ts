import { identifier } from "./identifier.ts";
import type { PlaceReport } from "./place.ts";
import { type HeldPrivilege, holds } from "./privileges.ts";
import type { ConnectionReport, SnowflakeTableReport } from "./report.ts";

/**
 * The SQL that gives a role what it lacks. Where something could not be tried because a step before it failed, it counts
 * as lacking unless it is among the role's privileges: to grant it twice does no harm.
 *
 * @param held the role's privileges; null when they cannot be listed
 */
export function missingGrants(
  { role, warehouse, database, schema }: ConnectionReport,
  place: PlaceReport,
  tables: readonly SnowflakeTableReport[],
  held: readonly HeldPrivilege[] | null,
): string[] {
  if (role === null) return [];
  const to = `TO ROLE ${identifier(role)};`;
  const whole = `${database}.${schema}`;
  const lacks = (privilege: string, name: string, works: boolean | null) =>
    works !== true && !(held !== null && holds(held, privilege, name));

  const grants: string[] = [];
  if (warehouse !== null && lacks("USAGE", warehouse, place.warehouse)) {
    grants.push(`GRANT USAGE ON WAREHOUSE ${identifier(warehouse)} ${to}`);
  }
  if (lacks("USAGE", database, place.database)) grants.push(`GRANT USAGE ON DATABASE ${database} ${to}`);
  if (lacks("USAGE", whole, place.schema)) grants.push(`GRANT USAGE ON SCHEMA ${whole} ${to}`);

  const unreadable = tables.filter(({ table, state }) => lacks("SELECT", `${whole}.${table}`, canBeRead(state)));
  for (const { table, kind } of unreadable) {
    grants.push(`GRANT SELECT ON ${grantedKind(kind)} ${whole}.${table} ${to}`);
  }
  if (unreadable.length > 0) {
    // A model that dbt builds anew is a new table, without the grants of the former one.
    grants.push(`GRANT SELECT ON FUTURE TABLES IN SCHEMA ${whole} ${to}`);
    grants.push(`GRANT SELECT ON FUTURE VIEWS IN SCHEMA ${whole} ${to}`);
  }
  return grants;
}

function canBeRead(state: SnowflakeTableReport["state"]): boolean | null {
  if (state === "not-checked") return null;
  return state === "ok" || state === "wrong-columns";
}

/** What GRANT calls a kind of table; one that is not visible is taken for a plain one. */
function grantedKind(kind: string | null): string {
  return kind?.endsWith("VIEW") || kind === "EXTERNAL TABLE" ? kind : "TABLE";
}
