import { SnowflakeError } from "../../engine/snowflake/snowflake-error.ts";
import type { CheckSession } from "./check-session.ts";
import { identifier } from "./identifier.ts";
import type { HeldPrivilege } from "./privileges.ts";
import type { ConnectionReport, SnowflakeProblem } from "./report.ts";

/** What of the way to the tables can be used: true, false, or null when it was not tried. */
export interface PlaceReport {
  warehouse: boolean | null;
  database: boolean | null;
  schema: boolean | null;
  problems: readonly SnowflakeProblem[];
}

/**
 * Tries to use warehouse, database and schema. To a role, one that does not exist looks like one that it may not use.
 *
 * @param held the role's privileges, to name what it may use instead; null when they cannot be listed
 */
export async function checkPlace(
  session: CheckSession,
  connection: ConnectionReport,
  held: readonly HeldPrivilege[] | null,
): Promise<PlaceReport> {
  const problems: SnowflakeProblem[] = [];
  const { role, user, warehouse, database, schema } = connection;
  const tryTo = async (kind: "WAREHOUSE" | "DATABASE" | "SCHEMA", name: string): Promise<boolean> => {
    const answer = await session.attempt(`USE ${kind} ${name}`);
    if (!(answer instanceof SnowflakeError)) return true;
    const usable = new Set((held ?? []).filter(({ on }) => on === kind).map((each) => each.name));
    problems.push({
      code: refusals[kind],
      message: `${capitalized(kind)} ${name} does not exist, or role ${role} may not use it; to a role both look the same. Snowflake says: ${answer.message}`,
      remedies: usable.size === 0 ? [] : [`It may use ${[...usable].join(", ")}: check SNOWFLAKE_${kind}.`],
    });
    return false;
  };

  if (role === null) {
    problems.push({
      code: "no-role",
      message: `The session has no role, because user ${user} has no default role.`,
      remedies: ["Set SNOWFLAKE_ROLE."],
    });
    return { warehouse: null, database: null, schema: null, problems };
  }
  if (warehouse === null) {
    problems.push({
      code: "no-warehouse",
      message: `The session has no warehouse to compute with, because user ${user} has no default warehouse.`,
      remedies: ["Set SNOWFLAKE_WAREHOUSE."],
    });
  }
  const canCompute = warehouse === null ? null : await tryTo("WAREHOUSE", identifier(warehouse));
  const hasDatabase = await tryTo("DATABASE", database);
  const hasSchema = hasDatabase ? await tryTo("SCHEMA", `${database}.${schema}`) : null;
  return { warehouse: canCompute, database: hasDatabase, schema: hasSchema, problems };
}

const refusals = {
  WAREHOUSE: "warehouse-refused",
  DATABASE: "database-refused",
  SCHEMA: "schema-refused",
} as const;

function capitalized(word: string): string {
  return word.slice(0, 1) + word.slice(1).toLowerCase();
}
