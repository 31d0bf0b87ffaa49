import { Cancellation } from "../../engine/cancellation.ts";
import type { ResultSet } from "../../engine/engine.ts";
import { openSession } from "../../engine/snowflake/open-session.ts";
import { queryTag } from "../../engine/snowflake/query-tag.ts";
import type { Session } from "../../engine/snowflake/session.ts";
import { SnowflakeError } from "../../engine/snowflake/snowflake-error.ts";
import type { SnowflakeSettings } from "../settings.ts";

/** Longest a statement may take, in milliseconds: a warehouse may have to start first. */
const statementTimeoutMs = 120_000;
/** Longest one HTTP request may take, in milliseconds. */
const attemptTimeoutMs = 60_000;
/** Longest wait for the sign-out, in milliseconds. */
const closeWithinMs = 3_000;
const tag = queryTag("check");

/** A session that a check works on, and closes. It counts its statements. */
export class CheckSession {
  statements = 0;
  readonly #session: Session;
  readonly #signal: AbortSignal;

  private constructor(session: Session, signal: AbortSignal) {
    this.#session = session;
    this.#signal = signal;
  }

  /** @throws {SnowflakeError} when the sign-in fails; the signal's reason when it aborts. */
  static async open(settings: SnowflakeSettings, signal: AbortSignal): Promise<CheckSession> {
    return new CheckSession(await openSession(settings, { attemptTimeoutMs, tag }, signal), signal);
  }

  /** @throws {SnowflakeError} of any kind; WarehouseError at the deadline; the signal's reason when it aborts. */
  run = async (text: string, binds: readonly string[] = []): Promise<ResultSet> => {
    const cancellation = new Cancellation("check", statementTimeoutMs, this.#signal);
    this.statements += 1;
    try {
      return await this.#session.run(
        { text, binds },
        { tag, timeoutMs: statementTimeoutMs, signal: cancellation.signal },
      );
    } catch (error) {
      cancellation.signal.throwIfAborted();
      throw error;
    } finally {
      cancellation.release();
    }
  };

  /**
   * Tries a statement that may be refused.
   *
   * @returns the refusal, or what came back.
   * @throws what is no refusal.
   */
  attempt = async (text: string): Promise<ResultSet | SnowflakeError> => {
    try {
      return await this.run(text);
    } catch (error) {
      if (error instanceof SnowflakeError && error.kind === "refused") return error;
      throw error;
    }
  };

  /** Signs out, and does not wait long for a server that is silent. */
  async close(): Promise<void> {
    const { promise: silence, resolve } = Promise.withResolvers<void>();
    const limit = setTimeout(resolve, closeWithinMs);
    await Promise.race([this.#session.close(), silence]);
    clearTimeout(limit);
  }
}
