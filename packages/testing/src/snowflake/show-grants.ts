import { fixedResult } from "./fixed-result.ts";
import type { Grants } from "./grants.ts";
import type { QueryResult } from "./query.ts";
import { SnowflakeError } from "./snowflake-error.ts";
import { nameOf, type Token } from "./sql-text.ts";

/** SHOW answers with names in lower case. */
const columns = [
  { name: "created_on", type: "timestamp_ltz", precision: 0, scale: 3 },
  ...["privilege", "granted_on", "name", "granted_to", "grantee_name", "grant_option", "granted_by"].map((name) => ({
    name,
  })),
];

/**
 * Runs SHOW GRANTS TO ROLE ….
 *
 * @param tokens - of the statement, without space.
 * @returns null when it is something else.
 */
export function showGrants(tokens: readonly Token[], grants: Grants, createdOn: bigint): QueryResult | null {
  const [show, what, to, kind, role] = tokens.map(nameOf);
  if (show !== "SHOW" || what !== "GRANTS" || to !== "TO" || kind !== "ROLE" || role === undefined) return null;
  if (!grants.roles.includes(role)) {
    throw new SnowflakeError(
      "002003",
      "02000",
      `SQL compilation error:\nRole '${role}' does not exist or not authorized.`,
    );
  }
  const created = `${createdOn / 1_000_000_000n}.000`;
  return fixedResult(
    columns,
    grants
      .of(role)
      .map(({ privilege, on, name }) => [created, privilege, on, name, "ROLE", role, "false", "ACCOUNTADMIN"]),
  );
}
