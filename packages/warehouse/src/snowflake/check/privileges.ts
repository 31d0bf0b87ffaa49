import * as z from "zod";
import { SnowflakeError } from "../../engine/snowflake/snowflake-error.ts";
import type { CheckSession } from "./check-session.ts";
import { identifier } from "./identifier.ts";

/** A privilege that a role has, by itself or by a role that it inherits from. */
export interface HeldPrivilege {
  /** Such as `SELECT` or `OWNERSHIP`. */
  privilege: string;
  /** Kind of object, with spaces, such as `TABLE` or `MATERIALIZED VIEW`. */
  on: string;
  /** The object's whole name. */
  name: string;
  /** The role that holds it. */
  role: string;
}

const grantRows = z.array(z.object({ privilege: z.string(), granted_on: z.string(), name: z.string() }));

type RoleKind = "ROLE" | "DATABASE ROLE";

/**
 * All that a role may do, with what it inherits.
 *
 * @returns null when Snowflake does not let the role list it, for itself or for a role that it inherits from.
 */
export async function readPrivileges(session: CheckSession, role: string): Promise<HeldPrivilege[] | null> {
  const held: HeldPrivilege[] = [];
  const seen = new Set<string>();
  const waiting: { kind: RoleKind; name: string }[] = [{ kind: "ROLE", name: identifier(role) }];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { kind, name } = next;
    if (seen.has(`${kind} ${name}`)) continue;
    seen.add(`${kind} ${name}`);
    const listed = await session.attempt(`SHOW GRANTS TO ${kind} ${name}`);
    if (listed instanceof SnowflakeError) return null;
    for (const grant of grantRows.parse(listed.rows)) {
      const on = grant.granted_on.replaceAll("_", " ");
      if (on === "ROLE") waiting.push({ kind: on, name: identifier(grant.name) });
      else if (on === "DATABASE ROLE") waiting.push({ kind: on, name: grant.name });
      held.push({ privilege: grant.privilege, on, name: grant.name, role: name });
    }
  }
  return held;
}

/** Whether one of them is a privilege on an object, or its ownership, which includes all. */
export function holds(held: readonly HeldPrivilege[], privilege: string, name: string): boolean {
  return held.some((each) => each.name === name && [privilege, "OWNERSHIP"].includes(each.privilege));
}
