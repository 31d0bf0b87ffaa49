import { type Problem, type ProblemCode, problemStatus } from "@customer-pulse/contract";

/** What each problem is called; `detail` says what happened this time. */
const titles: Record<ProblemCode, string> = {
  "invalid-filter": "A filter is not valid",
  "invalid-option": "An option is not valid",
  "unknown-parameter": "A parameter is not known",
  "invalid-body": "The body is not valid",
  "invalid-request": "The request is not valid",
  unauthorized: "Sign-in is required",
  forbidden: "Access is not allowed",
  "unknown-widget": "There is no such widget",
  "not-found": "There is nothing here",
  "method-not-allowed": "The method is not allowed here",
  "body-too-large": "The body is too large",
  "unsupported-media-type": "The content type is not supported",
  "headers-too-large": "The request's address or headers are too long",
  "too-many-exports": "Too many exports run at once",
  internal: "Something went wrong",
  "warehouse-unavailable": "The warehouse does not answer",
  "shutting-down": "The service is shutting down",
  "query-timeout": "The query took too long",
};

/** A parameter at fault and what it takes. */
export interface ParameterError {
  parameter: string;
  message: string;
}

export interface ProblemDetails {
  /** The parameters at fault. */
  errors?: ParameterError[];
  /** Seconds after which another try makes sense. */
  retryAfter?: number;
  cause?: unknown;
}

/** An answer other than success. Its message is the caller's `detail`; causes stay inside the service. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly code: ProblemCode;
  readonly errors: ParameterError[] | undefined;
  readonly retryAfter: number | undefined;

  constructor(code: ProblemCode, detail: string, { errors, retryAfter, cause }: ProblemDetails = {}) {
    super(detail, { cause });
    this.code = code;
    this.errors = errors;
    this.retryAfter = retryAfter;
  }

  get status(): (typeof problemStatus)[ProblemCode] {
    return problemStatus[this.code];
  }

  /** The problem details of RFC 9457. */
  toProblem(requestId: string): Problem {
    return {
      type: `urn:customer-pulse:problem:${this.code}`,
      title: titles[this.code],
      status: this.status,
      code: this.code,
      detail: this.message,
      requestId,
      ...(this.errors !== undefined && { errors: this.errors }),
      ...(this.retryAfter !== undefined && { retryAfter: this.retryAfter }),
    };
  }
}
