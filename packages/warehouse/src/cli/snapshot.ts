import { readSnowflakeSettings } from "../snowflake/settings.ts";
import { parseArguments, refuseSurplus } from "./arguments.ts";
import { Interruption, interruptible } from "./interruption.ts";
import { count } from "./layout.ts";
import { say } from "./say.ts";
import { openSnapshotProgress } from "./snapshot-progress.ts";

export const snapshotHelp = `  pnpm warehouse snapshot [--fresh] [--replace]
      Copies the nine tables from Snowflake, all as of one point in time, into the database that stands in for it. What
      a cut leaves is taken up by the next run. The former database serves until the new one is whole.
      --fresh      starts over instead
      --replace    also takes the place of records that were loaded
`;

/** @returns the exit code. */
export async function snapshot(args: string[], dataDir: string): Promise<number> {
  const { values, positionals } = parseArguments(args, { fresh: { type: "boolean" }, replace: { type: "boolean" } });
  refuseSurplus("snapshot", positionals);
  const settings = readSnowflakeSettings(process.env);
  const { takeSnapshot } = await import("../snowflake/snapshot/take-snapshot.ts");
  const { database, dataAsOf, rows } = await interruptible(async (signal) => {
    using progress = openSnapshotProgress(process.stdout);
    try {
      return await takeSnapshot({
        settings,
        dataDir,
        fresh: values["fresh"] === true,
        replace: values["replace"] === true,
        progress,
        signal,
      });
    } catch (error) {
      if (error instanceof Interruption) progress.say("Stopped. `pnpm warehouse snapshot` goes on where it stopped.");
      throw error;
    }
  });
  const total = [...rows.values()].reduce((sum, each) => sum + each, 0);
  say(`${database} holds ${count(total, "row")} in ${rows.size} tables, as of ${dataAsOf}.`);
  return 0;
}
