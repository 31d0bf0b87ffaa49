import { randomUUID } from "node:crypto";
import { statementCancelled, statementTimedOut } from "./failures.ts";
import type { QueryResult } from "./query.ts";
import type { Session } from "./sessions.ts";
import { SnowflakeError } from "./snowflake-error.ts";

/** A statement that was received, for tests to look at. */
export interface StatementRecord {
  text: string;
  /** Values of the binds, as text or null. */
  binds: (string | null)[];
  /** The QUERY_TAG of the statement, else of its session; null when there is none. */
  tag: string | null;
  /** The STATEMENT_TIMEOUT_IN_SECONDS of the statement, else of its session. */
  timeoutSeconds: number;
  sessionId: string;
  /** The session's role at the time. */
  role: string | null;
  queryId: string;
  requestId: string;
  outcome: "running" | "succeeded" | "failed" | "cancelled";
  /** Snowflake's error code of a statement that did not succeed. */
  code?: string;
}

export type Outcome = { result: QueryResult } | { error: SnowflakeError };

/** The longest timer that Node keeps, in milliseconds. */
const longestTimer = 2 ** 31 - 1;

/** One statement on its way, and later its outcome. */
export class Execution {
  readonly record: StatementRecord;
  readonly session: Session;
  /** Resolves with the outcome; never rejects. */
  readonly done: Promise<Outcome>;
  readonly #controller = new AbortController();
  #outcome: Outcome | undefined;

  constructor(record: StatementRecord, session: Session, run: (signal: AbortSignal) => Promise<QueryResult>) {
    this.record = record;
    this.session = session;
    this.done = this.#run(run);
  }

  get outcome(): Outcome | undefined {
    return this.#outcome;
  }

  /** Ends it with this error, unless it has ended already. */
  cancel(error: SnowflakeError = statementCancelled()): void {
    this.#controller.abort(error);
  }

  /** Lets go of the rows. */
  async release(): Promise<void> {
    const outcome = await this.done;
    if ("result" in outcome) await outcome.result.spool?.close();
  }

  async #run(run: (signal: AbortSignal) => Promise<QueryResult>): Promise<Outcome> {
    const { timeoutSeconds } = this.record;
    const deadline =
      timeoutSeconds > 0
        ? setTimeout(
            () => this.cancel(statementTimedOut(timeoutSeconds)),
            Math.min(timeoutSeconds * 1000, longestTimer),
          )
        : undefined;
    try {
      this.#outcome = { result: await run(this.#controller.signal) };
      this.record.outcome = "succeeded";
    } catch (thrown) {
      const error = thrown instanceof SnowflakeError ? thrown : internalError(thrown);
      this.#outcome = { error };
      this.record.outcome = error.code === "000604" ? "cancelled" : "failed";
      this.record.code = error.code;
    } finally {
      clearTimeout(deadline);
    }
    return this.#outcome;
  }
}

/** What went wrong in this server and not in the statement: printed too, since no test should meet it. */
function internalError(cause: unknown): SnowflakeError {
  console.error("The Snowflake server failed to run a statement:", cause);
  return new SnowflakeError("370001", "XX000", "Internal error.", { cause });
}

/** Finished statements that are remembered for polls and repeated requests; the oldest go first. */
const remembered = 1000;

/** All statements by request and by query id. */
export class Executions {
  readonly #byRequest = new Map<string, Execution>();
  readonly #byQuery = new Map<string, Execution>();
  /** Requests that were cancelled before they came. */
  readonly #cancelledAhead = new Set<string>();

  byRequest(requestId: string): Execution | undefined {
    return this.#byRequest.get(requestId);
  }

  byQuery(queryId: string): Execution | undefined {
    return this.#byQuery.get(queryId);
  }

  add(execution: Execution): void {
    const { requestId, queryId } = execution.record;
    this.#byRequest.set(requestId, execution);
    this.#byQuery.set(queryId, execution);
    if (this.#cancelledAhead.delete(requestId)) execution.cancel();
    this.#forgetOldest();
  }

  /** Cancels the statement of a request that has come, or will come. */
  cancelRequest(requestId: string): void {
    const execution = this.#byRequest.get(requestId);
    if (execution === undefined) this.#cancelledAhead.add(requestId);
    else execution.cancel();
  }

  /** Cancels what a session runs, and lets go of its results. */
  async endSession(session: Session): Promise<void> {
    await this.#end([...this.#byQuery.values()].filter((execution) => execution.session === session));
  }

  /** Resolves when none runs any more of those that run now. */
  async idle(): Promise<void> {
    await Promise.all([...this.#byQuery.values()].map(({ done }) => done));
  }

  async endAll(): Promise<void> {
    await this.#end([...this.#byQuery.values()]);
  }

  async #end(executions: readonly Execution[]): Promise<void> {
    for (const execution of executions) {
      execution.cancel();
      this.#forget(execution);
    }
    await Promise.all(executions.map((execution) => execution.release()));
  }

  #forgetOldest(): void {
    for (const execution of this.#byQuery.values()) {
      if (this.#byQuery.size <= remembered) return;
      if (execution.outcome === undefined) continue;
      this.#forget(execution);
      void execution.release();
    }
  }

  #forget({ record }: Execution): void {
    this.#byRequest.delete(record.requestId);
    this.#byQuery.delete(record.queryId);
  }
}

export function newQueryId(): string {
  return randomUUID();
}
