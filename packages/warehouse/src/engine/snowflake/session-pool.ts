import type { Session } from "./session.ts";
import { SnowflakeError } from "./snowflake-error.ts";

/** An unused session is signed out after this many milliseconds. */
const idleMs = 10 * 60_000;
/** At shutdown, the longest wait for sign-outs that get no answer, in milliseconds. */
const closeWithinMs = 3_000;
/**
 * A refused sign-in is not tried again for this many milliseconds, default. Snowflake locks a user out after five wrong
 * passwords within a quarter of an hour, and a service that goes on asking would keep it locked.
 */
const signInPauseMs = 5 * 60_000;

export interface SessionPoolOptions {
  open: () => Promise<Session>;
  signInPauseMs?: number;
}

interface IdleSession {
  session: Session;
  /** Epoch milliseconds. */
  since: number;
}

/**
 * Sessions that are signed in, one statement each at a time. How many there are at once is up to the caller, who limits
 * the statements. (The driver's own pool loses the codes of failed sign-ins and repeats them for whoever waits.)
 */
export class SessionPool {
  readonly #open: () => Promise<Session>;
  readonly #signInPauseMs: number;
  readonly #idle: IdleSession[] = [];
  readonly #ending = new Set<Promise<void>>();
  readonly #inUse = new Set<Session>();
  #sweep: NodeJS.Timeout | undefined;
  #refusal: { error: SnowflakeError; until: number } | undefined;
  /** When a session was last found lost: those that have been idle since before may be lost as well. */
  #lostAt = 0;
  #isClosed = false;

  constructor({ open, signInPauseMs: pause = signInPauseMs }: SessionPoolOptions) {
    this.#open = open;
    this.#signInPauseMs = pause;
  }

  /**
   * Lends a session. One that is lost or does not come back from its work is signed out afterwards.
   *
   * @throws {SnowflakeError} when none can be opened; what `work` throws.
   */
  async use<Result>(work: (session: Session) => Promise<Result>): Promise<Result> {
    const session = await this.#take();
    this.#inUse.add(session);
    try {
      return await work(session);
    } catch (error) {
      if (error instanceof SnowflakeError && error.kind === "session-lost") this.#lostAt = Date.now();
      throw error;
    } finally {
      this.#giveBack(session);
    }
  }

  /** Sessions that are open, in use or not. */
  get size(): number {
    return this.#idle.length + this.#inUse.size;
  }

  /** Signs all sessions out; those in use when their work ends. Waits for it, but not for a server that is silent. */
  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#sweep);
    for (const { session } of this.#idle.splice(0)) this.#end(session);
    for (const session of this.#inUse) this.#end(session);
    const { promise: silence, resolve } = Promise.withResolvers<void>();
    const limit = setTimeout(resolve, closeWithinMs);
    await Promise.race([Promise.all(this.#ending), silence]);
    clearTimeout(limit);
  }

  async #take(): Promise<Session> {
    for (let entry = this.#idle.pop(); entry !== undefined; entry = this.#idle.pop()) {
      const { session, since } = entry;
      const isTrusted = session.isUsable && since > this.#lostAt;
      if (isTrusted || (session.isUsable && (await session.isValid()))) return session;
      this.#end(session);
    }
    if (this.#refusal !== undefined && Date.now() < this.#refusal.until) throw this.#refusal.error;
    try {
      const session = await this.#open();
      this.#refusal = undefined;
      return session;
    } catch (error) {
      if (error instanceof SnowflakeError && error.kind === "sign-in-refused") {
        this.#refusal = { error, until: Date.now() + this.#signInPauseMs };
      }
      throw error;
    }
  }

  #giveBack(session: Session): void {
    this.#inUse.delete(session);
    if (this.#isClosed || !session.isUsable) {
      this.#end(session);
      return;
    }
    this.#idle.push({ session, since: Date.now() });
    this.#sweepLater();
  }

  #end(session: Session): void {
    const ending = session.close().finally(() => this.#ending.delete(ending));
    this.#ending.add(ending);
  }

  #sweepLater(): void {
    // It only tidies up, so it must not keep the process alive.
    this.#sweep ??= setTimeout(() => {
      this.#sweep = undefined;
      const limit = Date.now() - idleMs;
      // The oldest lie at the front: sessions are taken from, and given back to, the end.
      while (this.#idle[0] !== undefined && this.#idle[0].since <= limit) {
        const oldest = this.#idle.shift();
        if (oldest !== undefined) this.#end(oldest.session);
      }
      if (this.#idle.length > 0) this.#sweepLater();
    }, idleMs).unref();
  }
}
