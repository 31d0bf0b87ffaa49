import { readWarehouseKind } from "../kind.ts";
import { parseArguments, refuseSurplus } from "./arguments.ts";
import { reportEmbedded } from "./report-embedded.ts";
import { reportSnowflake } from "./report-snowflake.ts";

export const checkHelp = `  pnpm warehouse check [--json] [--queries]
      Verifies what the service reads from: the embedded database, or Snowflake where WAREHOUSE=snowflake or
      SNOWFLAKE_ACCOUNT is set. Its nine tables, their columns and types, how many rows they hold; of Snowflake also the
      sign-in, the newest changes, and the grants that the role lacks, as SQL. Ends with status 1 when there is a problem.
      --json       prints one JSON document instead
      --queries    also runs every query; on Snowflake that takes warehouse time
`;

/** @returns the exit code. */
export async function check(args: string[], dataDir: string): Promise<number> {
  const { values, positionals } = parseArguments(args, { json: { type: "boolean" }, queries: { type: "boolean" } });
  refuseSurplus("check", positionals);
  const options = { json: values["json"] === true, queries: values["queries"] === true };
  return readWarehouseKind(process.env) === "snowflake"
    ? await reportSnowflake(options)
    : await reportEmbedded(dataDir, options);
}
