import { type DuckDBConnection, DuckDBInstance, type DuckDBType, type DuckDBValue } from "@duckdb/node-api";
import * as z from "zod";
import { embeddedSchemaVersion } from "../../schema.ts";
import type { JsonValue, ResultColumn, ResultSet, Statement } from "../engine.ts";
import { converterFor, type ValueConverter } from "./json-values.ts";

/** What the builder wrote about the file, in META.BUILD_INFO. */
const buildInfoSchema = z.object({
  build_id: z.string(),
  built_at: z.iso.datetime(),
  source: z.enum(["generated", "loaded", "snapshot"]),
  enrichment: z.string(),
  /** The instant that the tables show: a snapshot's, else when the file was built. */
  data_as_of: z.iso.datetime(),
  /** Which Snowflake database, seen by which role, a snapshot shows; null for anything else. */
  origin: z.string().nullable(),
});
export type BuildInfo = z.output<typeof buildInfoSchema>;

/** A file that another version of the project built: its tables or its build information differ. */
export class DatabaseVersionError extends Error {
  override readonly name = "DatabaseVersionError";
}

/** Comes before anything else is read of the build information, which versions may have differently. */
function assertVersion(rows: unknown): void {
  const [{ schema_version }] = z.tuple([z.looseObject({ schema_version: z.int() })]).parse(rows);
  if (schema_version !== embeddedSchemaVersion) {
    throw new DatabaseVersionError(`The database has version ${schema_version}, not ${embeddedSchemaVersion}.`);
  }
}

/** DuckDB's settings for a file that is only read, by a process that does other things as well. */
const settings = {
  access_mode: "READ_ONLY",
  enable_external_access: "false",
  autoinstall_known_extensions: "false",
  autoload_known_extensions: "false",
  // Blocks of the file and what statements work in, together. The default is four fifths of the machine, which a large
  // file would fill with blocks that the system's file cache holds as well. Ten million events are answered as fast
  // with a third of this.
  memory_limit: "1GB",
  // Joins and groups take and free several MB a statement, and DuckDB's allocator keeps them for each thread that ever
  // ran one. With this it gives them back before a statement takes 2 MB at once, which few do but those of the filter
  // options: these take some ms longer, and a service under load holds about 50 MB less. The default is 512 MB.
  allocator_bulk_deallocation_flush_threshold: "2MB",
};

/**
 * One database file, opened for reading only, with a fixed set of connections. Statements cannot change it, reach other
 * files or the network, or alter these settings.
 */
export class ReadOnlyDatabase {
  readonly buildInfo: BuildInfo;
  readonly #instance: DuckDBInstance;
  readonly #all: readonly DuckDBConnection[];
  readonly #free: DuckDBConnection[];
  /** Those that results are read on while they arrive. */
  readonly #freeForStreams: DuckDBConnection[];
  #isRetired = false;

  private constructor(
    instance: DuckDBInstance,
    connections: DuckDBConnection[],
    streams: DuckDBConnection[],
    buildInfo: BuildInfo,
  ) {
    this.#instance = instance;
    this.#all = [...connections, ...streams];
    this.#free = connections;
    this.#freeForStreams = streams;
    this.buildInfo = buildInfo;
  }

  /**
   * @param connections statements that may run at once
   * @param streams results beside them that may be read while they arrive, at once; default: none
   * @throws DuckDB's error for a file that is missing, damaged or not ours; nothing stays open then.
   */
  static async open(path: string, connections: number, streams = 0): Promise<ReadOnlyDatabase> {
    const instance = await DuckDBInstance.create(path, settings);
    try {
      const opened: DuckDBConnection[] = [];
      for (let index = 0; index < connections + streams; index += 1) {
        const connection = await instance.connect();
        opened.push(connection);
        await connection.run("SET schema = 'ANALYTICS'");
      }
      const [first] = opened;
      if (first === undefined) {
        throw new RangeError("A database needs at least one connection.");
      }
      await first.run("SET lock_configuration = true");
      const { rows } = await read(first, { name: "build info", text: "SELECT * FROM META.BUILD_INFO", binds: [] });
      assertVersion(rows);
      const forStreams = opened.splice(connections);
      return new ReadOnlyDatabase(instance, opened, forStreams, z.tuple([buildInfoSchema]).parse(rows)[0]);
    } catch (error) {
      instance.closeSync();
      throw error;
    }
  }

  get isRetired(): boolean {
    return this.#isRetired;
  }

  /**
   * Runs a statement on a free connection. The caller sees to it that no more run at once than there are connections.
   * An abort interrupts the statement; the promise settles when the engine has let go of it.
   */
  async run(statement: Statement, signal: AbortSignal): Promise<ResultSet> {
    const connection = this.#free.pop();
    if (connection === undefined) {
      throw new RangeError("More statements at once than connections.");
    }
    try {
      using _interruption = interruptWhenAborted(connection, signal);
      return await read(connection, statement);
    } finally {
      this.#free.push(connection);
      this.#closeWhenIdle();
    }
  }

  /**
   * Runs a statement and hands out its rows while they arrive, a chunk of DuckDB's at a time. The caller sees to it that no
   * more are read at once than there are connections for it.
   */
  async *stream({ text, binds }: Statement, signal: AbortSignal): AsyncGenerator<ResultSet["rows"], void> {
    const connection = this.#freeForStreams.pop();
    if (connection === undefined) {
      throw new RangeError("More results at once than connections.");
    }
    let isRead = false;
    try {
      using _interruption = interruptWhenAborted(connection, signal);
      const result = await connection.stream(text, [...binds]);
      const columns = convertersOf(result);
      for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; ) {
        yield toRows(columns, chunk.getRows());
        signal.throwIfAborted();
        chunk = await result.fetchChunk();
      }
      isRead = true;
    } finally {
      try {
        // A result that is left half read is held until the connection's next statement.
        if (!isRead) await connection.run("SELECT 1");
      } finally {
        this.#freeForStreams.push(connection);
        this.#closeWhenIdle();
      }
    }
  }

  /** Takes no further statements, and closes the file as soon as the statements that run on it have ended. */
  retire(): void {
    this.#isRetired = true;
    this.#closeWhenIdle();
  }

  #closeWhenIdle(): void {
    if (!this.#isRetired || this.#free.length + this.#freeForStreams.length < this.#all.length) {
      return;
    }
    this.#free.length = 0;
    this.#freeForStreams.length = 0;
    for (const connection of this.#all) {
      connection.closeSync();
    }
    this.#instance.closeSync();
  }
}

async function read(connection: DuckDBConnection, { text, binds }: Statement): Promise<ResultSet> {
  const reader = await connection.runAndReadAll(text, [...binds]);
  const columns = convertersOf(reader);
  return { columns: columns.map(({ name, type }) => ({ name, type })), rows: toRows(columns, reader.getRows()) };
}

interface ConvertedColumn extends ResultColumn {
  convert: ValueConverter;
}

function convertersOf(result: { columnNames(): string[]; columnType(index: number): DuckDBType }): ConvertedColumn[] {
  return result.columnNames().map((name, index) => {
    const type = result.columnType(index);
    return { name: name.toLowerCase(), type: String(type), convert: converterFor(type) };
  });
}

function toRows(columns: readonly ConvertedColumn[], rows: readonly DuckDBValue[][]): Record<string, JsonValue>[] {
  return rows.map((values) =>
    Object.fromEntries(columns.map(({ name, convert }, index) => [name, convert(values[index] ?? null)])),
  );
}

/** Interrupts what runs on the connection when the signal aborts, until disposed of. */
function interruptWhenAborted(connection: DuckDBConnection, signal: AbortSignal): Disposable {
  signal.throwIfAborted();
  // An interrupt that comes before the statement has begun is lost, so it is repeated until the statement is gone.
  let repeat: NodeJS.Timeout | undefined;
  const interrupt = () => {
    connection.interrupt();
    repeat = setInterval(() => connection.interrupt(), 20);
  };
  signal.addEventListener("abort", interrupt, { once: true });
  return {
    [Symbol.dispose]() {
      signal.removeEventListener("abort", interrupt);
      clearInterval(repeat);
    },
  };
}
