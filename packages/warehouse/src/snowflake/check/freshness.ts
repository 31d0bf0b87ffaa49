import { newestInstant, readChangeTokens } from "../../engine/snowflake/change-tokens.ts";
import { SnowflakeError } from "../../engine/snowflake/snowflake-error.ts";
import type { TableName } from "../../schema.ts";
import type { CheckSession } from "./check-session.ts";
import type { ChangeTokens, ConnectionReport, SnowflakeTableReport, SnowflakeWarning } from "./report.ts";

/** What is known of the tables' changes. */
export interface Changes {
  changedAt: ReadonlyMap<TableName, string | null>;
  changeTokens: ChangeTokens;
  warnings: readonly SnowflakeWarning[];
}

/** Asks for the newest change of each of these tables. */
export async function readChanges(
  session: CheckSession,
  connection: ConnectionReport,
  tables: readonly TableName[],
): Promise<Changes> {
  if (tables.length === 0) return { changedAt: new Map(), changeTokens: "not-checked", warnings: [] };
  try {
    const tokens = await readChangeTokens(session.run, connection, tables);
    const without = tables.filter((table) => tokens[table] === null);
    return {
      changedAt: new Map(tables.map((table) => [table, newestInstant({ [table]: tokens[table] })])),
      changeTokens: without.length === 0 ? "readable" : "partial",
      warnings:
        without.length === 0
          ? []
          : [
              {
                code: "change-tokens-missing",
                message: `${without.join(", ")} ${without.length === 1 ? "has" : "have"} no change token, so that changes there alone are noticed only when results expire.`,
                remedies: [],
              },
            ],
    };
  } catch (error) {
    if (!(error instanceof SnowflakeError && error.kind === "refused")) throw error;
    return {
      changedAt: new Map(),
      changeTokens: "refused",
      warnings: [
        {
          code: "change-tokens-refused",
          message: `SYSTEM$LAST_CHANGE_COMMIT_TIME is refused, so the service goes by LAST_ALTERED and cannot say how fresh its figures are. Snowflake says: ${error.message}`,
          remedies: [],
        },
      ],
    };
  }
}

/** What it means for snapshots that some tables cannot be read AT an instant. */
export function timeTravelWarnings(
  tables: readonly SnowflakeTableReport[],
  changeTokens: ChangeTokens,
): SnowflakeWarning[] {
  const without = tables.filter(({ timeTravel }) => timeTravel === false).map(({ table }) => table);
  if (without.length === 0) return [];
  const otherwise =
    changeTokens === "readable"
      ? "a snapshot then repeats its copy until the change tokens stand still"
      : "and without change tokens `pnpm warehouse snapshot` cannot make one";
  return [
    {
      code: "time-travel-missing",
      message: `Time travel is not to be had for ${without.join(", ")}: ${otherwise}.`,
      remedies: [],
    },
  ];
}
