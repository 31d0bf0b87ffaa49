import type { Problem } from "@customer-pulse/contract";
import type { ProblemCode } from "@customer-pulse/contract/values";

/**
 * `network`: the service could not be reached. `incomplete-answer`: the answer ended before this widget's part of it.
 * `invalid-answer`: what came back is not of the service's making. `contract-mismatch`: it is of another version of the
 * contract than this script reads. `scope-missing`: the named scope is not on the page.
 */
export type WidgetErrorCode =
  | ProblemCode
  | "network"
  | "incomplete-answer"
  | "invalid-answer"
  | "contract-mismatch"
  | "scope-missing";

export interface WidgetErrorOptions extends ErrorOptions {
  /** Names the request in the service's log. */
  requestId?: string | undefined;
  /** Seconds after which another try makes sense. */
  retryAfter?: number | undefined;
}

/** Why a widget has no figures. `code` is stable; `message` says what happened and what to do. */
export class WidgetError extends Error {
  override readonly name = "WidgetError";
  readonly code: WidgetErrorCode;
  readonly requestId: string | undefined;
  readonly retryAfter: number | undefined;

  constructor(code: WidgetErrorCode, message: string, options: WidgetErrorOptions = {}) {
    super(message, options);
    this.code = code;
    this.requestId = options.requestId;
    this.retryAfter = options.retryAfter;
  }

  /** Whether the same request may succeed later. */
  get retryable(): boolean {
    return retryableCodes.has(this.code);
  }

  /** Whether the reader has to sign in, or may not see this. */
  get unauthorised(): boolean {
    return this.code === "unauthorized" || this.code === "forbidden";
  }

  /** Errors of another copy of this script are ones too: the page's client is of the copy that came first. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === "WidgetError";
  }

  static fromProblem(problem: Problem): WidgetError {
    return new WidgetError(problem.code, problem.detail, {
      requestId: problem.requestId,
      retryAfter: problem.retryAfter,
    });
  }
}

const retryableCodes: ReadonlySet<WidgetErrorCode> = new Set([
  "network",
  "incomplete-answer",
  "invalid-answer",
  "internal",
  "too-many-exports",
  "warehouse-unavailable",
  "shutting-down",
  "query-timeout",
]);
