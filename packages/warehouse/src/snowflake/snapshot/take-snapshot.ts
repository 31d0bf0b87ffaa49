import { writeBuildInfo } from "../../embedded/build-info.ts";
import { type WarehouseFiles, warehouseFiles } from "../../embedded/files.ts";
import { swapIn } from "../../embedded/swap-in.ts";
import { type TableName, tableNames } from "../../schema.ts";
import { UserError } from "../../user-error.ts";
import { originOf, type SnowflakeSettings } from "../settings.ts";
import { copyAtInstant, NoTimeTravelError } from "./at-instant.ts";
import type { Copy } from "./copy.ts";
import { toUserError } from "./failures.ts";
import { PartialDatabase } from "./partial-database.ts";
import type { SnapshotProgress } from "./progress.ts";
import { assertReplaceable } from "./replaceable.ts";
import { SnowflakeSource } from "./snowflake-source.ts";
import { readTargetColumns } from "./target-columns.ts";
import { copyUntilStill } from "./until-still.ts";

export type { SnapshotProgress } from "./progress.ts";

export interface SnapshotOptions {
  settings: SnowflakeSettings;
  /** Folder of the database, `PULSE_DATA_DIR`; made, for its owner only, when missing. */
  dataDir: string;
  /** Start over although an earlier copy could go on. Default: false. */
  fresh?: boolean;
  /** Also take the place of records that someone loaded. Default: false. */
  replace?: boolean;
  progress: SnapshotProgress;
  /** Ends the copy. What is complete of it is kept, and the next one goes on there. */
  signal: AbortSignal;
}

export interface Snapshot {
  /** Path of the database. */
  database: string;
  /** The instant that it shows, UTC. */
  dataAsOf: string;
  rows: ReadonlyMap<TableName, number>;
}

/** What has computed sentiment, priority, translation and summary in Snowflake. */
const enrichment = "Snowflake Cortex";

/**
 * Copies the nine tables as of one point in time beside the database in use, and swaps them. When anything fails the old
 * one stays as it was.
 *
 * @throws {UserError} saying what to do; the signal's reason when it aborts.
 */
export async function takeSnapshot({
  settings,
  dataDir,
  fresh = false,
  replace = false,
  progress,
  signal,
}: SnapshotOptions): Promise<Snapshot> {
  const files = warehouseFiles(dataDir);
  if (!replace) await assertReplaceable(files);
  const partial = await PartialDatabase.open(files.snapshot);
  try {
    const source = new SnowflakeSource({ settings, signal, say: (line) => progress.say(line) });
    try {
      const origin = originOf(settings);
      await prepare(partial, origin, fresh, progress);
      const dataAsOf = await copyTables({ source, partial, progress }, settings, origin);
      // Someone may have loaded records in the meantime.
      if (!replace) await assertReplaceable(files);
      return await finish(partial, files, origin, dataAsOf);
    } finally {
      await source.close();
    }
  } catch (error) {
    signal.throwIfAborted();
    throw toUserError(error, settings);
  } finally {
    partial.close();
  }
}

/** Goes on with what an earlier copy left, where that can be. */
async function prepare(
  partial: PartialDatabase,
  origin: string,
  fresh: boolean,
  progress: SnapshotProgress,
): Promise<void> {
  if (fresh) return;
  const leftover = await partial.resume(origin);
  if (leftover === "usable") {
    progress.say(
      `Going on with an unfinished snapshot: ${partial.copied.size} of ${tableNames.length} tables are complete.`,
    );
  } else if (leftover !== "nothing") {
    progress.say(`The unfinished snapshot in ${partial.folder} is ${leftover}: starting over.`);
  }
}

/** @returns the instant that the copies show. */
async function copyTables(
  { source, partial, progress }: Omit<Copy, "columns">,
  settings: SnowflakeSettings,
  origin: string,
): Promise<string> {
  // By Snowflake's clock, and before anything else: what is committed about now is settled when the first table is read.
  const now = await source.now();
  const copy: Copy = { source, partial, progress, columns: await readTargetColumns(source.run, settings) };
  if (partial.run?.instant === null) return await copyUntilStill(copy);
  for (const instant of [partial.run?.instant ?? now, null]) {
    const wanted = instant ?? (await source.now());
    if (partial.run?.instant !== wanted) await partial.begin({ origin, instant: wanted });
    progress.say(`Reading ${settings.database}.${settings.schema} as of ${wanted}.`);
    try {
      await copyAtInstant(copy, wanted);
      return wanted;
    } catch (error) {
      if (!(error instanceof NoTimeTravelError)) throw error;
      const next = instant === null ? "copying until the tables stand still" : "starting over with a new instant";
      progress.say(`Time travel does not reach ${wanted}: ${next}. Snowflake says: ${error.message}`);
    }
  }
  await partial.begin({ origin, instant: null });
  return await copyUntilStill(copy);
}

async function finish(
  partial: PartialDatabase,
  files: WarehouseFiles,
  origin: string,
  dataAsOf: string,
): Promise<Snapshot> {
  const rows = new Map([...partial.copied].map(([table, copied]) => [table, copied.rows]));
  const provenance = { source: "snapshot", origin } as const;
  await partial.finish((connection) => writeBuildInfo(connection, { provenance, enrichment, dataAsOf }));
  // Brings the catalogue and the contract, for which there is more room when nothing arrives any more.
  const { checkEmbeddedDatabase } = await import("../../embedded/check.ts");
  const { tables } = await checkEmbeddedDatabase(partial.folder);
  const problem = tables
    .flatMap(({ table, rows: kept, problems }) =>
      kept === rows.get(table) ? problems : [`Table ${table} has ${kept} rows and should have ${rows.get(table)}.`],
    )
    .at(0);
  if (problem !== undefined) throw new UserError(`The copy is not whole, so it is not used: ${problem}`);
  await swapIn(partial.path, files, provenance);
  return { database: files.database, dataAsOf, rows };
}
