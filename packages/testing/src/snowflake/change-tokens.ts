import type { Catalog } from "./catalog.ts";
import { literal } from "./database.ts";
import type { ResolvedOptions } from "./options.ts";
import type { Session } from "./sessions.ts";
import type { Versions } from "./versions.ts";

export const changeTokenFunction = "SYSTEM$LAST_CHANGE_COMMIT_TIME";

/** Marks a message that DuckDB only passes on. */
export const passedOn = "SNOWFLAKE";

/** The statement that makes the function, over those tables that a role may see. */
export function changeTokenMacro(
  { changeTokens, databaseName }: ResolvedOptions,
  session: Session,
  visible: Catalog,
  versions: Versions,
): string {
  const cases = visible.map(({ schema, table }) => {
    const names = [`${databaseName}.${schema}.${table}`];
    if (session.database === databaseName) names.push(`${schema}.${table}`);
    if (session.database === databaseName && session.schema === schema) names.push(table);
    const token = changeTokens === "null" ? "NULL" : versions.lastChange(`${schema}.${table}`);
    return `WHEN upper(name) IN (${names.map(literal).join(", ")}) THEN ${token}::DECIMAL(38, 0)`;
  });
  const refusal = `error('${passedOn} Object ''' || name || ''' does not exist or not authorized.')::DECIMAL(38, 0)`;
  const value =
    changeTokens === "refused" || cases.length === 0 ? refusal : `CASE ${cases.join(" ")} ELSE ${refusal} END`;
  return `CREATE OR REPLACE TEMP MACRO ${changeTokenFunction}(name) AS ${value}`;
}
