import { copyFile, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before } from "node:test";
import { readSnowflakeSettings } from "@customer-pulse/warehouse";
import type { TableName } from "@customer-pulse/warehouse/schema";
import { type Snapshot, type SnapshotProgress, takeSnapshot } from "@customer-pulse/warehouse/snapshot";
import { DuckDBInstance } from "@duckdb/node-api";
import { secretMark } from "../secrets.ts";
import { generateWarehouse } from "../service/generate-warehouse.ts";
import type { SnowflakeServerOptions } from "../snowflake/options.ts";
import { type SnowflakeServer, startSnowflakeServer } from "../snowflake/server.ts";
import { differingTables } from "./differing-tables.ts";

const password = `${secretMark}-password`;

export interface TakeOptions {
  fresh?: boolean;
  replace?: boolean;
  /** Called when a table is complete, before the next one is asked for. */
  onComplete?: (table: TableName) => void;
  signal?: AbortSignal;
}

/** What a snapshot came to, and what it said meanwhile. */
export interface Taken extends Snapshot {
  said: readonly string[];
}

/** A Snowflake server, what snapshots of it are to show, and a folder for them. `await using` ends it. */
export interface Original extends AsyncDisposable {
  server: SnowflakeServer;
  /** A `PULSE_DATA_DIR`, empty at first. */
  dataDir: string;
  /** What the command needs to sign in. */
  variables: Readonly<Record<string, string>>;
  /** Changes a table in Snowflake, and what snapshots are to show. */
  change(table: TableName, sql: string): Promise<void>;
  take(options?: TakeOptions): Promise<Taken>;
  /** The tables of the snapshot that are not, cell by cell, what they are to show. */
  differences(): Promise<string[]>;
  /** How often each table was read. */
  reads(): Partial<Record<string, number>>;
}

/** Generates records once for a test file. */
export function useSnapshots() {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "pulse-originals-"));
    await generateWarehouse(folder, { customers: 60, seed: 11, until: "2026-01-31" });
  });
  after(() => rm(folder, { recursive: true, force: true }));

  return (options: Partial<SnowflakeServerOptions> = {}) => original(join(folder, "pulse.duckdb"), options);
}

async function original(database: string, options: Partial<SnowflakeServerOptions>): Promise<Original> {
  const folder = await mkdtemp(join(tmpdir(), "pulse-snapshots-"));
  const expected = join(folder, "expected.duckdb");
  const dataDir = join(folder, "data");
  await copyFile(database, expected);
  await mkdir(dataDir, { mode: 0o700 });
  const server = await startSnowflakeServer({
    database,
    users: [{ name: "PULSE", password, roles: ["PULSE_READER", "PULSE_OTHER"] }],
    // Several parts of a result each, so that tables take several requests.
    inlineRows: 20,
    chunkRows: 100,
    pollAfterMs: 50,
    ...options,
  });
  const variables = {
    SNOWFLAKE_ACCOUNT: server.account,
    SNOWFLAKE_ACCESS_URL: server.url,
    SNOWFLAKE_USER: "PULSE",
    SNOWFLAKE_PASSWORD: password,
    SNOWFLAKE_ROLE: "PULSE_READER",
    SNOWFLAKE_WAREHOUSE: "PULSE_WH",
  };
  return {
    server,
    dataDir,
    variables,
    async change(table, sql) {
      await server.commit(table, sql);
      await changeFile(expected, sql);
    },
    async take({ onComplete, signal = new AbortController().signal, ...how } = {}) {
      const said: string[] = [];
      const progress = recordingProgress(said, onComplete);
      const settings = readSnowflakeSettings(variables);
      return { ...(await takeSnapshot({ settings, dataDir, progress, signal, ...how })), said };
    },
    differences: () => differingTables(expected, join(dataDir, "pulse.duckdb")),
    reads() {
      const counts: Partial<Record<string, number>> = {};
      for (const { text } of server.statements) {
        const table = /^SELECT CUSTOMER_ID,.* FROM \w+\.\w+\.(\w+)|^SELECT \w+_ID, .* FROM \w+\.\w+\.(\w+)/.exec(text);
        const name = table?.[1] ?? table?.[2];
        if (name !== undefined) counts[name] = (counts[name] ?? 0) + 1;
      }
      return counts;
    },
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function recordingProgress(said: string[], onComplete: ((table: TableName) => void) | undefined): SnapshotProgress {
  return {
    say: (line) => said.push(line),
    expect: () => undefined,
    arrived: () => undefined,
    complete: (table) => onComplete?.(table),
  };
}

async function changeFile(path: string, sql: string): Promise<void> {
  const instance = await DuckDBInstance.create(path);
  try {
    const connection = await instance.connect();
    await connection.run("USE ANALYTICS");
    await connection.run(sql);
    connection.closeSync();
  } finally {
    instance.closeSync();
  }
}
