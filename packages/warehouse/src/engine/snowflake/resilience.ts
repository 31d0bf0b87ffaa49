import {
  BrokenCircuitError,
  BulkheadRejectedError,
  bulkhead,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleWhen,
  retry,
  wrap,
} from "cockatiel";
import { WarehouseError } from "../../warehouse.ts";
import { untilAborted } from "../until-aborted.ts";
import { SnowflakeError } from "./snowflake-error.ts";

/** Failures in a row after which Snowflake counts as down. */
const failuresUntilOpen = 5;
/** While Snowflake counts as down it is asked once in so many milliseconds, default. */
const restMs = 10_000;
/** Statements that may wait for a session; those beyond are turned away at once. */
const maxQueued = 1_000;
/** Milliseconds after which it makes sense to try again where the queue was full. */
const queueFullRetryMs = 1_000;

export interface ResilienceOptions {
  /** Statements at once. */
  concurrency: number;
  restMs?: number;
}

/**
 * How statements meet a Snowflake that fails. Only one whose session was lost is repeated: it is a SELECT, and a new
 * session may do. (The driver repeats what got no usable answer.) After five failures in a row nothing is sent but one
 * statement every ten seconds, and callers are told at once.
 */
export class Resilience {
  readonly #bulkhead;
  readonly #breaker;
  readonly #policy;
  readonly #restMs: number;
  #openedAt = 0;

  constructor({ concurrency, restMs: rest = restMs }: ResilienceOptions) {
    this.#restMs = rest;
    this.#bulkhead = bulkhead(concurrency, maxQueued);
    this.#breaker = circuitBreaker(handleWhen(saysThatItIsDown), {
      halfOpenAfter: rest,
      breaker: new ConsecutiveBreaker(failuresUntilOpen),
    });
    this.#breaker.onBreak(() => {
      this.#openedAt = Date.now();
    });
    const again = retry(handleWhen(isSessionLost), {
      maxAttempts: 2,
      backoff: new ExponentialBackoff({ initialDelay: 50, maxDelay: 500 }),
    });
    this.#policy = wrap(again, this.#breaker);
  }

  /** Whether Snowflake is taken to be up. */
  get isClosed(): boolean {
    return this.#breaker.state === CircuitState.Closed;
  }

  /**
   * Runs work when its turn comes. An abort ends the wait at once; the work keeps its turn until it has let go.
   *
   * @throws {WarehouseError} when Snowflake counts as down or too much waits; the signal's reason when aborted; what the
   *   work throws.
   */
  async execute<Result>(work: () => Promise<Result>, signal: AbortSignal): Promise<Result> {
    // One statement at a time tries whether Snowflake is back; the others need not wait for how that ends.
    if (this.#breaker.state === CircuitState.HalfOpen) throw this.#down();
    try {
      return await this.#policy.execute(() => untilAborted(this.#bulkhead.execute(work, signal), signal), signal);
    } catch (error) {
      if (error instanceof BrokenCircuitError) throw this.#down();
      if (error instanceof BulkheadRejectedError) {
        throw new WarehouseError("unavailable", "Too many queries wait for Snowflake.", {
          retryAfterMs: queueFullRetryMs,
          cause: error,
        });
      }
      throw error;
    }
  }

  #down(): WarehouseError {
    const cause = lastFailure(this.#breaker.lastFailure);
    return new WarehouseError("unavailable", "Snowflake has failed repeatedly and is left alone for a while.", {
      retryAfterMs: Math.max(0, this.#openedAt + this.#restMs - Date.now()),
      ...(cause !== undefined && { cause }),
    });
  }
}

function isSessionLost(error: unknown): boolean {
  return error instanceof SnowflakeError && error.kind === "session-lost";
}

/** Refused statements and callers that leave say nothing about Snowflake; our deadline passing does. */
function saysThatItIsDown(error: unknown): boolean {
  if (error instanceof WarehouseError) return error.code === "timeout";
  return (
    error instanceof SnowflakeError &&
    ["unreachable", "timeout", "session-lost", "sign-in-refused"].includes(error.kind)
  );
}

function lastFailure(failure: object | undefined): Error | undefined {
  return failure !== undefined && "error" in failure && failure.error instanceof Error ? failure.error : undefined;
}
