import type { Database } from "./database.ts";
import { historyDatabase } from "./database.ts";
import { SnowflakeError } from "./snowflake-error.ts";
import { quoted } from "./sql-text.ts";

/** Instants are nanoseconds since 1970, as SYSTEM$LAST_CHANGE_COMMIT_TIME gives them. */
type Instant = bigint;

/** One state of a table, from a commit on until the next. */
interface Version {
  from: Instant;
  /** Schema of the history that holds a copy; undefined while there is none. */
  copy: string | undefined;
}

/** When each table changed, and what it was before. A table is named by `SCHEMA.TABLE`. */
export class Versions {
  readonly #database: Database;
  readonly #tables = new Map<string, Version[]>();
  readonly #start: Instant;
  #newest: Instant;
  #copies = 0;
  #last: Promise<unknown> = Promise.resolve();

  constructor(database: Database, tables: readonly string[]) {
    this.#database = database;
    this.#start = now();
    this.#newest = this.#start;
    for (const table of tables) this.#tables.set(table, [{ from: this.#start, copy: undefined }]);
  }

  /** When the server started: nothing is known of what was before. */
  get start(): Instant {
    return this.#start;
  }

  get tables(): readonly string[] {
    return [...this.#tables.keys()];
  }

  /** @throws {RangeError} when there is no such table. */
  lastChange(table: string): Instant {
    return this.#current(table).from;
  }

  /** Keeps the present state, then changes it. Statements without AT see the change when it is done. */
  change(table: string, work: () => Promise<void>): Promise<void> {
    return this.#alone(async () => {
      if (this.#tables.has(table)) await this.#copyOf(table, this.#current(table));
      await work();
      const versions = this.#tables.get(table) ?? [];
      this.#tables.set(table, [...versions, { from: this.#nextInstant(), copy: undefined }]);
    });
  }

  /** Forgets what the table was before, as if it had been created anew with the same rows. */
  forget(table: string): Promise<void> {
    return this.#alone(async () => {
      this.#tables.set(table, [{ from: this.#nextInstant(), copy: undefined }]);
    });
  }

  /**
   * Schema, in the history, of a copy of the table as it was at an instant. The copy does not change any more.
   *
   * @throws {SnowflakeError} 000707 for an instant before the table's oldest state.
   */
  at(table: string, instant: Instant): Promise<string> {
    return this.#alone(async () => {
      const version = this.#tables.get(table)?.findLast(({ from }) => from <= instant);
      if (version === undefined) throw noTimeTravel(table);
      // Whoever asks again for this instant gets the same rows: no commit comes before it any more.
      if (instant > this.#newest) this.#newest = instant;
      return await this.#copyOf(table, version);
    });
  }

  #current(table: string): Version {
    const version = this.#tables.get(table)?.at(-1);
    if (version === undefined) throw new RangeError(`there is no table ${table}`);
    return version;
  }

  async #copyOf(table: string, version: Version): Promise<string> {
    if (version.copy !== undefined) return version.copy;
    this.#copies += 1;
    const schema = `V${this.#copies}`;
    const [from = "", name = ""] = table.split(".");
    const history = `${quoted(historyDatabase)}.${schema}`;
    await this.#database.use(async (connection) => {
      await connection.run(`CREATE SCHEMA ${history}`);
      await connection.run(
        `CREATE TABLE ${history}.${quoted(name)} AS FROM ${[this.#database.name, from, name].map(quoted).join(".")}`,
      );
    });
    version.copy = schema;
    return schema;
  }

  #nextInstant(): Instant {
    const present = now();
    this.#newest = present > this.#newest ? present : this.#newest + 1000n;
    return this.#newest;
  }

  /** One at a time, so that a copy and a change never mix. */
  #alone<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#last.then(work);
    this.#last = result.catch(() => undefined);
    return result;
  }
}

export function noTimeTravel(table: string): SnowflakeError {
  return new SnowflakeError(
    "000707",
    "02000",
    `Time travel data is not available for table ${table.slice(table.indexOf(".") + 1)}. The requested time is either beyond the allowed time travel period or before the object creation time.`,
  );
}

function now(): Instant {
  return BigInt(Date.now()) * 1_000_000n;
}
