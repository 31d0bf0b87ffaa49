import { originOf, type SnowflakeSettings } from "../../snowflake/settings.ts";
import { type DataState, type QueryOptions, type StateOptions, WarehouseError } from "../../warehouse.ts";
import { Cancellation } from "../cancellation.ts";
import type { Engine, ResultSet, Statement, StreamOptions } from "../engine.ts";
import { untilAborted } from "../until-aborted.ts";
import { readTableChanges, type TableChanges } from "./change-tokens.ts";
import { queryTag } from "./query-tag.ts";
import { Resilience, type ResilienceOptions } from "./resilience.ts";
import type { RowStream } from "./row-stream.ts";
import { sentConverterFor } from "./sent-values.ts";
import { Session } from "./session.ts";
import { SessionPool, type SessionPoolOptions } from "./session-pool.ts";
import { SnowflakeError } from "./snowflake-error.ts";

/** One answer about the tables' changes holds this long, in milliseconds: asking costs a statement. */
const stateHoldsMs = 60_000;
/** Beyond the deadline of a statement an HTTP request may take this long, so that Snowflake's own timeout comes first. */
const attemptMarginMs = 5_000;

export interface SnowflakeEngineOptions {
  settings: SnowflakeSettings;
  /** Longest a statement may take in milliseconds, waiting for its turn and signing in included. */
  queryTimeoutMs: number;
  /** For tests: how long to leave a failing Snowflake alone, in milliseconds. */
  pauses?: Pick<ResilienceOptions, "restMs"> & Pick<SessionPoolOptions, "signInPauseMs">;
}

/** Longest wait for further rows of a result that is read while it arrives, in milliseconds. */
const stallMs = 60_000;

/** Runs statements on Snowflake, at most as many at once as there may be sessions. Connects with the first one. */
export class SnowflakeEngine implements Engine {
  readonly #settings: SnowflakeSettings;
  readonly #queryTimeoutMs: number;
  readonly #pool: SessionPool;
  /** Sessions that results are read on while they arrive: they hold little of them, and keep no statement waiting. */
  readonly #streamPool: SessionPool;
  readonly #resilience: Resilience;
  readonly #underway = new Set<Cancellation>();
  #known: { state: DataState; until: number } | undefined;
  #asking: Promise<DataState> | undefined;
  #isClosed = false;

  constructor({ settings, queryTimeoutMs, pauses: { restMs, signInPauseMs } = {} }: SnowflakeEngineOptions) {
    this.#settings = settings;
    this.#queryTimeoutMs = queryTimeoutMs;
    const attemptTimeoutMs = queryTimeoutMs + attemptMarginMs;
    this.#pool = new SessionPool({
      open: () => Session.open(settings, { attemptTimeoutMs, tag: queryTag("session") }),
      ...(signInPauseMs !== undefined && { signInPauseMs }),
    });
    this.#streamPool = new SessionPool({
      open: () => Session.open(settings, { attemptTimeoutMs, tag: queryTag("session"), streams: true }),
      ...(signInPauseMs !== undefined && { signInPauseMs }),
    });
    this.#resilience = new Resilience({
      concurrency: settings.poolMax,
      ...(restMs !== undefined && { restMs }),
    });
  }

  async run(statement: Statement, options: QueryOptions = {}): Promise<ResultSet> {
    try {
      return await this.#execute(statement, options);
    } catch (error) {
      options.signal?.throwIfAborted();
      throw toWarehouseError(error, statement.name);
    }
  }

  async *stream(statement: Statement, options: StreamOptions): AsyncGenerator<ResultSet["rows"], void> {
    const { signal } = options;
    if (this.#isClosed) throw closedError();
    const { promise: isRead, resolve: done } = Promise.withResolvers<void>();
    try {
      const { columns, batches } = await this.#resilience.execute(
        () => this.#openStream(statement, options, isRead),
        signal,
      );
      const converted = columns.map((column) => ({
        name: column.getName().toLowerCase(),
        convert: sentConverterFor(column),
      }));
      for await (const rows of batches) {
        yield rows.map((cells) =>
          Object.fromEntries(converted.map(({ name, convert }, index) => [name, convert(cells[index])])),
        );
        signal.throwIfAborted();
      }
    } catch (error) {
      signal.throwIfAborted();
      throw toWarehouseError(error, statement.name);
    } finally {
      done();
    }
  }

  async state({ signal, origin, anyAge = false }: StateOptions = {}): Promise<DataState> {
    signal?.throwIfAborted();
    const known = this.#known;
    // While Snowflake counts as down the question is what finds out that it is back.
    if (known !== undefined && this.#resilience.isClosed && (anyAge || Date.now() < known.until)) return known.state;
    this.#asking ??= this.#ask(origin).finally(() => {
      this.#asking = undefined;
    });
    return signal === undefined ? this.#asking : untilAborted(this.#asking, signal);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    for (const cancellation of this.#underway) cancellation.cancel(closedError());
    await Promise.all([this.#pool.close(), this.#streamPool.close()]);
  }

  /** Resolves when the result begins to arrive; its session is given back when it has been read. */
  #openStream({ name, text, binds }: Statement, options: StreamOptions, isRead: Promise<void>): Promise<RowStream> {
    const { promise: opened, resolve, reject } = Promise.withResolvers<RowStream>();
    const { signal, origin } = options;
    const work = async (session: Session) => {
      signal.throwIfAborted();
      const settings = { tag: queryTag(name, origin), timeoutMs: this.#queryTimeoutMs, stallMs, signal };
      resolve(await session.stream({ text, binds }, settings));
      await isRead;
    };
    this.#streamPool.use(work).catch(reject);
    return opened;
  }

  async #ask(origin: QueryOptions["origin"]): Promise<DataState> {
    const { version, changedAt } = await this.#readTableChanges(origin);
    const state: DataState = {
      version: `${originOf(this.#settings)} ${version}`,
      dataAsOf: changedAt,
      source: "snowflake",
      enrichment: "Snowflake Cortex",
    };
    this.#known = { state, until: Date.now() + stateHoldsMs };
    return state;
  }

  async #readTableChanges(origin: QueryOptions["origin"]): Promise<TableChanges> {
    const name = "table-changes";
    const run = (text: string) => this.#execute({ name, text, binds: [] }, { ...(origin && { origin }) });
    try {
      return await readTableChanges(run, this.#settings);
    } catch (error) {
      throw toWarehouseError(error, name);
    }
  }

  /** @throws {SnowflakeError} as well, which its callers translate. */
  async #execute({ name, text, binds }: Statement, { signal: caller, origin }: QueryOptions): Promise<ResultSet> {
    if (this.#isClosed) throw closedError();
    const cancellation = new Cancellation(name, this.#queryTimeoutMs, caller);
    this.#underway.add(cancellation);
    const { signal } = cancellation;
    try {
      return await this.#resilience.execute(
        () =>
          this.#pool.use((session) => {
            signal.throwIfAborted();
            return session.run(
              { text, binds },
              { tag: queryTag(name, origin), timeoutMs: this.#queryTimeoutMs, signal },
            );
          }),
        signal,
      );
    } catch (error) {
      signal.throwIfAborted();
      throw error;
    } finally {
      this.#underway.delete(cancellation);
      cancellation.release();
    }
  }
}

function toWarehouseError(error: unknown, name: string): WarehouseError {
  if (error instanceof WarehouseError) return error;
  if (error instanceof SnowflakeError && error.kind === "timeout") {
    return new WarehouseError("timeout", `Query ${name} was ended by Snowflake's statement timeout.`, { cause: error });
  }
  return new WarehouseError("unavailable", `Query ${name} failed on Snowflake.`, { cause: error });
}

function closedError(): WarehouseError {
  return new WarehouseError("unavailable", "The warehouse is closed.");
}
