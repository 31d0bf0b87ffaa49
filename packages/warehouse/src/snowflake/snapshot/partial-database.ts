import { access, chmod, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { hasCode } from "../../error-code.ts";
import { embeddedSchemaVersion, type TableName, tableNames } from "../../schema.ts";
import { UserError } from "../../user-error.ts";
import { TableWriter, type TargetColumn } from "./table-writer.ts";

/** What an unfinished copy is of. */
export interface CopyRun {
  /** Which Snowflake database, seen by which role. */
  origin: string;
  /** The instant at which every table is read, UTC; null when tables are copied until they stand still. */
  instant: string | null;
}

export interface CopiedTable {
  rows: number;
  /** The table's change token when the copy began; null when it was read at an instant. */
  token: string | null;
}

/** What opening found of an earlier copy: nothing, one that can go on, or one that was thrown away and why. */
export type Leftover = "nothing" | "usable" | "of another Snowflake database, role or version" | "damaged";

/**
 * What DuckDB may take, in MB; without it that would be most of the machine's memory. The first does for texts of some
 * thousand characters on average; the others are for tables that turn out to need more.
 */
const memoryLimits = [16, 64, 256, 1_024, 4_096] as const;

const settings = {
  memory_limit: `${memoryLimits[0]}MB`,
  threads: "1",
  autoinstall_known_extensions: "false",
  autoload_known_extensions: "false",
  allocator_flush_threshold: "1MB",
  allocator_bulk_deallocation_flush_threshold: "1MB",
};
/**
 * A row group is held until it is full, and a table of long texts would fill hundreds of MB with DuckDB's usual 122,880
 * rows. A sixth of that costs queries 7 percent of their time and the file 5 percent of its size.
 */
const rowGroupRows = 20_480;
/** The partial database's name in the connection. */
const catalog = "partial";

/** DuckDB needed more memory than it may take. */
export class OutOfMemoryError extends Error {
  override readonly name = "OutOfMemoryError";
}

/**
 * The database that a snapshot grows in, in a folder of its own for its owner only. It outlives the process that began it;
 * what a table's copy wrote counts when the table is complete. One process at a time has it open.
 */
export class PartialDatabase {
  /** The folder; it holds the database under its usual name. */
  readonly folder: string;
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;
  readonly #copied = new Map<TableName, CopiedTable>();
  #run: CopyRun | null = null;
  #isAttached = false;
  #memory = 0;

  private constructor(folder: string, instance: DuckDBInstance, connection: DuckDBConnection) {
    this.folder = folder;
    this.#instance = instance;
    this.#connection = connection;
  }

  /** @throws {UserError} when another process has it open. */
  static async open(folder: string): Promise<PartialDatabase> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await chmod(folder, 0o700);
    // An empty database whose only use is DuckDB's lock on it, which ends with the process. It stays: the partial one
    // cannot be the lock, since it is moved away while the lock is held.
    const lock = join(folder, "lock.duckdb");
    const instance = await openLock(lock, folder);
    try {
      await chmod(lock, 0o600);
      return new PartialDatabase(folder, instance, await instance.connect());
    } catch (error) {
      instance.closeSync();
      throw error;
    }
  }

  /** Where the database stands. */
  get path(): string {
    return join(this.folder, "pulse.duckdb");
  }

  /** The tables that are complete. */
  get copied(): ReadonlyMap<TableName, CopiedTable> {
    return this.#copied;
  }

  /** What is being copied; null before it has begun. */
  get run(): CopyRun | null {
    return this.#run;
  }

  /** Takes up what an earlier process left of a copy from the same origin; anything else is as good as not there. */
  async resume(origin: string): Promise<Leftover> {
    if (!(await exists(this.path))) return "nothing";
    try {
      await this.#attach();
      const found = await this.#read("SELECT ORIGIN, SCHEMA_VERSION, INSTANT FROM PROGRESS.RUN");
      const [[foundOrigin, version, instant] = []] = found;
      if (foundOrigin !== origin || version !== embeddedSchemaVersion) {
        return "of another Snowflake database, role or version";
      }
      for (const [table, rows, token] of await this.#read("SELECT TABLE_NAME, ROW_COUNT, TOKEN FROM PROGRESS.COPIED")) {
        const name = tableNames.find((each) => each === table);
        if (name !== undefined) this.#copied.set(name, { rows: Number(rows), token: textOrNull(token) });
      }
      this.#run = { origin, instant: textOrNull(instant) };
      return "usable";
    } catch {
      // Whatever is wrong with it, the copy can be made again.
      this.#copied.clear();
      return "damaged";
    }
  }

  /** Begins a copy from nothing. What was there is gone. */
  async begin(run: CopyRun): Promise<void> {
    await this.#detach();
    await rm(this.path, { force: true });
    await rm(`${this.path}.wal`, { force: true });
    this.#copied.clear();
    await this.#attach();
    await chmod(this.path, 0o600);
    await this.#connection.run("CREATE SCHEMA ANALYTICS");
    await this.#connection.run("CREATE SCHEMA PROGRESS");
    await this.#connection.run("CREATE TABLE PROGRESS.RUN (ORIGIN VARCHAR, SCHEMA_VERSION INTEGER, INSTANT VARCHAR)");
    await this.#connection.run("CREATE TABLE PROGRESS.COPIED (TABLE_NAME VARCHAR, ROW_COUNT BIGINT, TOKEN VARCHAR)");
    await this.#connection.run("INSERT INTO PROGRESS.RUN VALUES (?, ?, ?)", [
      run.origin,
      embeddedSchemaVersion,
      run.instant,
    ]);
    this.#run = run;
  }

  /**
   * Copies one table, in place of what there was of it. It counts as a whole or not at all.
   *
   * Keys are none: Snowflake enforces none, so what it has twice is copied twice.
   *
   * @throws {OutOfMemoryError} when the table may be tried again with `allowMore`; what `fill` throws.
   */
  async copyTable(
    table: TableName,
    columns: readonly TargetColumn[],
    token: string | null,
    fill: (writer: TableWriter) => Promise<void>,
  ): Promise<number> {
    const definitions = columns.map(({ name, duckdb }) => `${name} ${duckdb}`);
    await this.#connection.run("BEGIN");
    try {
      await this.#connection.run(`CREATE OR REPLACE TABLE ANALYTICS.${table} (${definitions.join(", ")})`);
      const rows = await this.#fill(table, columns, fill);
      await this.#connection.run("DELETE FROM PROGRESS.COPIED WHERE TABLE_NAME = ?", [table]);
      await this.#connection.run("INSERT INTO PROGRESS.COPIED VALUES (?, ?, ?)", [table, rows, token]);
      await this.#connection.run("COMMIT");
      this.#copied.set(table, { rows, token });
      return rows;
    } catch (error) {
      if (!isOutOfMemory(error)) {
        await this.#connection.run("ROLLBACK");
        throw error;
      }
      // It may have happened within COMMIT or after, which leaves the database unusable until it is opened anew.
      await this.#connection.run("ROLLBACK").catch(() => undefined);
      await this.#detach();
      throw new OutOfMemoryError(`DuckDB needs more than ${memoryLimits[this.#memory]} MB.`, { cause: error });
    }
  }

  /** Lets DuckDB take more memory, after it has run out of it. @returns false when it has had enough. */
  async allowMore(): Promise<boolean> {
    const limit = memoryLimits[this.#memory + 1];
    if (limit === undefined) return false;
    this.#memory += 1;
    await this.#connection.run(`SET memory_limit = '${limit}MB'`);
    await this.#attach();
    return true;
  }

  /**
   * Turns the partial database into one that can be served, and lets go of its file, which is whole then.
   *
   * @param describe writes META.BUILD_INFO.
   */
  async finish(describe: (connection: DuckDBConnection) => Promise<void>): Promise<void> {
    await this.#connection.run("BEGIN");
    await describe(this.#connection);
    await this.#connection.run("DROP SCHEMA PROGRESS CASCADE");
    await this.#connection.run("COMMIT");
    await this.#connection.run("CHECKPOINT");
    await this.#detach();
  }

  close(): void {
    this.#connection.closeSync();
    this.#instance.closeSync();
  }

  async #fill(
    table: TableName,
    columns: readonly TargetColumn[],
    fill: (writer: TableWriter) => Promise<void>,
  ): Promise<number> {
    const writer = await TableWriter.open(this.#connection, catalog, table, columns);
    try {
      await fill(writer);
      await writer.finish();
      return writer.rows;
    } finally {
      writer.close();
    }
  }

  async #attach(): Promise<void> {
    if (this.#isAttached) return;
    await this.#connection.run(
      `ATTACH '${this.path.replaceAll("'", "''")}' AS ${catalog} (ROW_GROUP_SIZE ${rowGroupRows})`,
    );
    this.#isAttached = true;
    await this.#connection.run(`USE ${catalog}`);
  }

  async #detach(): Promise<void> {
    if (!this.#isAttached) return;
    await this.#connection.run("USE lock");
    await this.#connection.run(`DETACH ${catalog}`);
    this.#isAttached = false;
  }

  async #read(text: string): Promise<unknown[][]> {
    return (await this.#connection.runAndReadAll(text)).getRows();
  }
}

async function openLock(path: string, folder: string): Promise<DuckDBInstance> {
  try {
    return await DuckDBInstance.create(path, settings);
  } catch (error) {
    if (error instanceof Error && /could not set lock/i.test(error.message)) {
      throw new UserError(`another snapshot is being taken into ${folder}; wait until it has ended`, { cause: error });
    }
    throw error;
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && /out of memory|failed to pin block|could not allocate block/i.test(error.message);
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch (error) {
    if (hasCode(error, "ENOENT")) return false;
    throw error;
  }
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
