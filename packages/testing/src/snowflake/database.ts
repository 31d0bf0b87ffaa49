import { constants, copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import type { ResolvedOptions } from "./options.ts";
import { quoted } from "./sql-text.ts";

/** Where former versions of tables are kept; no statement of a client reaches it. */
export const historyDatabase = "__HISTORY";

/** A copy of a DuckDB file in a temporary folder, attached under the name that the database has in Snowflake. */
export class Database {
  readonly name: string;
  readonly #instance: DuckDBInstance;
  readonly #folder: string;

  private constructor(name: string, instance: DuckDBInstance, folder: string) {
    this.name = name;
    this.#instance = instance;
    this.#folder = folder;
  }

  /** @throws when the file is missing or no DuckDB file; nothing stays behind then. */
  static async open({ database, databaseName, memoryLimit }: ResolvedOptions): Promise<Database> {
    const folder = await mkdtemp(join(tmpdir(), "pulse-snowflake-"));
    try {
      const copy = join(folder, "database.duckdb");
      await copyFile(database, copy, constants.COPYFILE_FICLONE);
      const instance = await DuckDBInstance.create(":memory:", {
        memory_limit: memoryLimit,
        temp_directory: join(folder, "spill"),
        autoinstall_known_extensions: "false",
        autoload_known_extensions: "false",
      });
      const opened = new Database(databaseName, instance, folder);
      await opened.use(async (connection) => {
        await connection.run(`ATTACH ${literal(copy)} AS ${quoted(databaseName)}`);
        await connection.run(`ATTACH ${literal(join(folder, "history.duckdb"))} AS ${quoted(historyDatabase)}`);
        // The record of how the embedded file was built; Snowflake has no such thing.
        await connection.run(`DROP SCHEMA IF EXISTS ${quoted(databaseName)}.META CASCADE`);
      });
      return opened;
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      throw error;
    }
  }

  /** The caller closes it. */
  connect(): Promise<DuckDBConnection> {
    return this.#instance.connect();
  }

  /** Runs work on a connection of its own. */
  async use<Result>(work: (connection: DuckDBConnection) => Promise<Result>): Promise<Result> {
    const connection = await this.connect();
    try {
      return await work(connection);
    } finally {
      connection.closeSync();
    }
  }

  /** Every connection must be closed by then. */
  async close(): Promise<void> {
    this.#instance.closeSync();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
