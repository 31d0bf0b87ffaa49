import * as z from "zod";
import type { SnowflakeSettings } from "../settings.ts";
import type { CheckSession } from "./check-session.ts";
import type { ConnectionReport } from "./report.ts";

const rowSchema = z.tuple([
  z.object({
    account_locator: z.string(),
    user_name: z.string(),
    role_name: z.string().nullable(),
    secondary_roles: z.string(),
    warehouse_name: z.string().nullable(),
    snowflake_version: z.string(),
    checked_at: z.iso.datetime(),
  }),
]);

/** Asks the session who it is. For this no warehouse is needed. */
export async function readConnection(session: CheckSession, settings: SnowflakeSettings): Promise<ConnectionReport> {
  const { rows } = await session.run(
    "SELECT CURRENT_ACCOUNT() AS account_locator, CURRENT_USER() AS user_name, CURRENT_ROLE() AS role_name, " +
      "CURRENT_SECONDARY_ROLES() AS secondary_roles, CURRENT_WAREHOUSE() AS warehouse_name, " +
      "CURRENT_VERSION() AS snowflake_version, SYSDATE() AS checked_at",
  );
  const [row] = rowSchema.parse(rows);
  return {
    account: settings.account,
    accountLocator: row.account_locator,
    user: row.user_name,
    role: row.role_name,
    secondaryRoles: row.secondary_roles,
    warehouse: settings.warehouse?.toUpperCase() ?? row.warehouse_name,
    database: settings.database,
    schema: settings.schema,
    snowflakeVersion: row.snowflake_version,
    time: row.checked_at,
  };
}
