import { ExponentialBackoff, handleWhen, retry } from "cockatiel";
import * as z from "zod";
import type { ResultSet } from "../../engine/engine.ts";
import { readChangeTokens } from "../../engine/snowflake/change-tokens.ts";
import { openSession } from "../../engine/snowflake/open-session.ts";
import { queryTag } from "../../engine/snowflake/query-tag.ts";
import type { RowStream } from "../../engine/snowflake/row-stream.ts";
import type { Session } from "../../engine/snowflake/session.ts";
import { SessionPool } from "../../engine/snowflake/session-pool.ts";
import { SnowflakeError } from "../../engine/snowflake/snowflake-error.ts";
import type { TableName } from "../../schema.ts";
import type { SnowflakeSettings } from "../settings.ts";

/** Longest a statement may take before its first row, in milliseconds: a table may be a view that must be computed. */
const statementTimeoutMs = 3_600_000;
/** Longest one HTTP request may take, in milliseconds: Snowflake holds a request for 45 seconds while it computes. */
const attemptTimeoutMs = 90_000;
/** Longest wait for the next rows of a result, in milliseconds; the driver repeats its requests for up to two minutes. */
const stallMs = 300_000;
/** Tries after the first one. */
const retries = 3;
const tag = queryTag("snapshot");

export interface SnowflakeSourceOptions {
  settings: SnowflakeSettings;
  /** Cancels what runs on the server. */
  signal: AbortSignal;
  /** Hears of tries that failed, a line each. */
  say: (line: string) => void;
}

/** The nine tables in Snowflake. What fails because the session or the network was lost is tried again. */
export class SnowflakeSource {
  readonly #settings: SnowflakeSettings;
  readonly #signal: AbortSignal;
  readonly #pool: SessionPool;
  readonly #again;

  constructor({ settings, signal, say }: SnowflakeSourceOptions) {
    this.#settings = settings;
    this.#signal = signal;
    this.#pool = new SessionPool({
      open: () => openSession(settings, { attemptTimeoutMs, tag, streams: true }, signal),
    });
    this.#again = retry(handleWhen(isPassing), {
      maxAttempts: retries,
      backoff: new ExponentialBackoff({ initialDelay: 200, maxDelay: 10_000 }),
    });
    this.#again.onRetry((reason) => {
      const message = "error" in reason && reason.error instanceof SnowflakeError ? reason.error.message : "";
      say(`Snowflake broke off: ${message} Trying again.`);
    });
  }

  /** Snowflake's clock, as a UTC instant in milliseconds. */
  async now(): Promise<string> {
    const { rows } = await this.run("SELECT SYSDATE() AS instant");
    return z.tuple([z.object({ instant: z.iso.datetime() })]).parse(rows)[0].instant;
  }

  /**
   * Rows of each table.
   *
   * @param instant when; null: now.
   * @throws {SnowflakeError} `refused` among others, when a table cannot be read as of then.
   */
  async count(tables: readonly TableName[], instant: string | null): Promise<Map<TableName, number>> {
    if (tables.length === 0) return new Map();
    const counts = tables.map((table) => `(SELECT COUNT(*) FROM ${this.#place(table, instant)}) AS ${table}`);
    const { rows } = await this.run(`SELECT ${counts.join(", ")}`);
    return new Map(tables.map((table) => [table, z.int().parse(rows[0]?.[table.toLowerCase()])]));
  }

  /** The tables' change tokens; null for one that has none. @throws {SnowflakeError} `refused` when the role may not ask. */
  async changeTokens(): Promise<Record<TableName, string | null>> {
    return await readChangeTokens(this.run, this.#settings);
  }

  /** Runs a small statement. */
  run = (text: string): Promise<ResultSet> => {
    return this.#attempt((session) =>
      session.run({ text }, { tag, timeoutMs: statementTimeoutMs, signal: this.#signal }),
    );
  };

  /**
   * Reads a table, its columns in the order given.
   *
   * @param instant as of when; null: now.
   * @param work takes the rows; called again, from the first row on, when the session or the network was lost.
   */
  async read<Result>(
    table: TableName,
    columns: readonly string[],
    instant: string | null,
    work: (stream: RowStream) => Promise<Result>,
  ): Promise<Result> {
    const text = `SELECT ${columns.join(", ")} FROM ${this.#place(table, instant)}`;
    return await this.#attempt(async (session) =>
      work(await session.stream({ text }, { tag, timeoutMs: statementTimeoutMs, stallMs, signal: this.#signal })),
    );
  }

  /** Signs out. */
  async close(): Promise<void> {
    await this.#pool.close();
  }

  async #attempt<Result>(work: (session: Session) => Promise<Result>): Promise<Result> {
    const signal = this.#signal;
    try {
      return await this.#again.execute(() => {
        signal.throwIfAborted();
        return this.#pool.use((session) => {
          signal.throwIfAborted();
          return work(session);
        });
      }, signal);
    } catch (error) {
      signal.throwIfAborted();
      throw error;
    }
  }

  #place(table: TableName, instant: string | null): string {
    const { database, schema } = this.#settings;
    const name = `${database}.${schema}.${table}`;
    return instant === null ? name : `${name} AT (TIMESTAMP => '${timestampText(instant)}'::TIMESTAMP_TZ)`;
  }
}

/** A form that Snowflake documents as recognised by itself, with its offset: a time without would be the session's. */
function timestampText(instant: string): string {
  return instant.replace("Z", "+00:00");
}

function isPassing(error: unknown): boolean {
  return error instanceof SnowflakeError && (error.kind === "session-lost" || error.kind === "unreachable");
}
