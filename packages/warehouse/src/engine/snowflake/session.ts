import type { Connection, RowStatement, StatementCallback } from "snowflake-sdk";
import type { SnowflakeSettings } from "../../snowflake/settings.ts";
import type { ResultSet } from "../engine.ts";
import { bypassProxy, loadDriver } from "./driver.ts";
import { converterFor } from "./json-values.ts";
import { type BatchOptions, keepAsSent, type RowStream, readBatches } from "./row-stream.ts";
import { connectionOptions } from "./sign-in.ts";
import { SnowflakeError, toSnowflakeError } from "./snowflake-error.ts";

/** After a cancellation the driver may take this long, in milliseconds, to let go of the statement. */
const cancellationGraceMs = 5_000;

/**
 * What makes every session read alike, whatever the account's or the user's defaults are: rights come from the one role
 * that was set, days are UTC's and weeks begin on Monday.
 */
const preparation = [
  "USE SECONDARY ROLES NONE",
  "ALTER SESSION SET TIMEZONE = 'UTC' WEEK_START = 1 TIMESTAMP_TYPE_MAPPING = 'TIMESTAMP_NTZ' JSON_INDENT = 0 MULTI_STATEMENT_COUNT = 1",
];

export interface SessionStatement {
  text: string;
  binds?: readonly string[];
}

export interface StatementOptions {
  /** Milliseconds after which Snowflake itself ends the statement; rounded up to seconds. */
  timeoutMs: number;
  /** Noted beside the statement in the query history: JSON, at most 2,000 characters. */
  tag: string;
  /** Cancels the statement on the server; the promise settles when it has been let go. */
  signal?: AbortSignal;
}

export interface StreamOptions extends StatementOptions, BatchOptions {}

/**
 * For results that do not fit into memory: the smallest parts that Snowflake cuts them into, in MB, and the fewest that
 * the driver loads ahead. Its default of 160 MB would take several times as much here.
 */
const streamedChunkMb = 16;
const chunksAhead = 1;
/** Rows that lie ready; the driver's default of 10 makes it stop and go for every few. */
const rowsAhead = 2_048;

export interface SessionOptions {
  /** Longest one HTTP request may take, in milliseconds; the driver repeats a failed one up to seven times. */
  attemptTimeoutMs: number;
  /** How its own statements are noted in the query history. */
  tag: string;
  /** It is for large results, of which as little as possible is held. Default: false. */
  streams?: boolean;
}

/** One signed-in session with its role, time zone and week start set. */
export class Session {
  readonly #connection: Connection;
  #isBroken = false;
  #closing: Promise<void> | undefined;

  private constructor(connection: Connection) {
    this.#connection = connection;
  }

  /**
   * Signs in and prepares the session.
   *
   * @throws {SnowflakeError} `sign-in-refused` or `unreachable`; nothing stays open then.
   * @throws {UserError} when the private key cannot be read any more.
   */
  static async open(
    settings: SnowflakeSettings,
    { attemptTimeoutMs, tag, streams = false }: SessionOptions,
  ): Promise<Session> {
    const driver = await loadDriver();
    if (settings.accessUrl?.startsWith("http:")) await bypassProxy();
    const options = connectionOptions(settings, attemptTimeoutMs);
    const ahead = streams ? { resultPrefetch: chunksAhead, rowStreamHighWaterMark: rowsAhead } : {};
    const session = new Session(driver.createConnection({ ...options, ...ahead }));
    try {
      await session.#connect();
      for (const text of preparation) {
        await session.run({ text }, { tag, timeoutMs: attemptTimeoutMs });
      }
      return session;
    } catch (error) {
      await session.close();
      throw error;
    }
  }

  /** Whether it can be used again. False once a cancelled statement did not come back, or the driver gave the session up. */
  get isUsable(): boolean {
    return !this.#isBroken && this.#connection.isUp();
  }

  /** Asks Snowflake whether the session still stands. */
  isValid(): Promise<boolean> {
    return this.#connection.isValidAsync();
  }

  /** @throws {SnowflakeError} of any kind. */
  async run({ text, binds = [] }: SessionStatement, options: StatementOptions): Promise<ResultSet> {
    const { promise, resolve, reject } = Promise.withResolvers<ResultSet>();
    const statement = this.#connection.execute({
      sqlText: text,
      binds: [...binds],
      rowMode: "array",
      fetchAsString: ["Number"],
      parameters: parametersOf(options),
      complete: (error, done, rows) => {
        if (error) {
          reject(this.#failureOf(error));
          return;
        }
        // The driver would lose what is thrown in its callback.
        try {
          resolve(toResultSet(done, rows ?? []));
        } catch (cause) {
          reject(cause);
        }
      },
    });
    return await this.#orCancelled(promise, () => statement.cancel(), options.signal);
  }

  /**
   * Runs a statement whose result is read while it arrives, with cells as Snowflake sends them.
   *
   * @throws {SnowflakeError} of any kind.
   */
  async stream({ text, binds = [] }: SessionStatement, options: StreamOptions): Promise<RowStream> {
    const { promise, resolve, reject } = Promise.withResolvers<RowStatement>();
    const statement = this.#connection.execute({
      sqlText: text,
      binds: [...binds],
      rowMode: "array",
      streamResult: true,
      parameters: {
        ...parametersOf(options),
        CLIENT_RESULT_CHUNK_SIZE: streamedChunkMb,
      },
      complete: (error, done) => (error ? reject(this.#failureOf(error)) : resolve(done as RowStatement)),
    });
    const done = await this.#orCancelled(promise, () => statement.cancel(), options.signal);
    const columns = done.getColumns() ?? [];
    keepAsSent(columns);
    return { columns, rowCount: done.getNumRows(), batches: readBatches(done.streamRows(), options) };
  }

  /** Signs out, once. Never fails: a session that cannot be ended on the server ends there by itself. */
  close(): Promise<void> {
    this.#isBroken = true;
    this.#closing ??= this.#signOut();
    return this.#closing;
  }

  #failureOf(error: unknown): SnowflakeError {
    const failure = toSnowflakeError(error, "statement");
    // The driver itself still takes some lost sessions for good ones.
    if (failure.kind === "session-lost") this.#isBroken = true;
    return failure;
  }

  async #signOut(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#connection.destroy(() => resolve());
    await promise;
  }

  async #connect(): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#connection.connect((error) => (error ? reject(toSnowflakeError(error, "sign-in")) : resolve()));
    await promise;
  }

  /** Passes an abort on to the server and waits until the driver lets go, but not for ever. */
  async #orCancelled<Result>(
    result: Promise<Result>,
    cancel: () => void,
    signal: AbortSignal | undefined,
  ): Promise<Result> {
    const { promise: abandoned, reject } = Promise.withResolvers<never>();
    let grace: NodeJS.Timeout | undefined;
    const onAbort = () => {
      // Whether it worked shows in how the statement itself ends.
      cancel();
      grace = setTimeout(() => {
        this.#isBroken = true;
        reject(new SnowflakeError("cancelled", "The statement did not end when it was cancelled."));
      }, cancellationGraceMs);
    };
    if (signal?.aborted) onAbort();
    signal?.addEventListener("abort", onAbort, { once: true });
    try {
      return await Promise.race([result, abandoned]);
    } finally {
      signal?.removeEventListener("abort", onAbort);
      clearTimeout(grace);
    }
  }
}

function parametersOf({ timeoutMs, tag }: StatementOptions): Record<string, string | number> {
  return { QUERY_TAG: tag, STATEMENT_TIMEOUT_IN_SECONDS: Math.ceil(timeoutMs / 1000) };
}

function toResultSet(statement: Parameters<StatementCallback>[1], rows: readonly unknown[][]): ResultSet {
  const columns = (statement as RowStatement).getColumns() ?? [];
  const converted = columns.map((column) => ({
    name: column.getName().toLowerCase(),
    type: column.getType(),
    convert: converterFor(column),
  }));
  return {
    columns: converted.map(({ name, type }) => ({ name, type })),
    rows: rows.map((values) =>
      Object.fromEntries(converted.map(({ name, convert }, index) => [name, convert(values[index])])),
    ),
  };
}
