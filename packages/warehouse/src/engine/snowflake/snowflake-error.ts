/**
 * What went wrong, as far as it decides what to do next.
 *
 * | kind | means | another try |
 * |---|---|---|
 * | `sign-in-refused` | user, credentials or role are not accepted | not before someone has put it right |
 * | `session-lost` | the session has ended; a new one may do | at once |
 * | `unreachable` | no or no usable answer | when Snowflake is back |
 * | `timeout` | the statement took too long | with less to do |
 * | `cancelled` | someone ended the statement | yes |
 * | `refused` | the statement itself: unknown object, missing right, syntax | not before someone has put it right |
 */
export type SnowflakeErrorKind =
  | "sign-in-refused"
  | "session-lost"
  | "unreachable"
  | "timeout"
  | "cancelled"
  | "refused";

/**
 * An error of Snowflake or its driver. Only what is listed here is taken over: the driver's own errors carry response
 * bodies.
 */
export class SnowflakeError extends Error {
  override readonly name = "SnowflakeError";
  readonly kind: SnowflakeErrorKind;
  /** Snowflake's or the driver's number, such as `002003`; empty when there is none. */
  readonly code: string;
  /** The statement's id in the query history; null when it has none. */
  readonly queryId: string | null;

  constructor(kind: SnowflakeErrorKind, message: string, code = "", queryId: string | null = null) {
    super(message);
    this.kind = kind;
    this.code = code;
    this.queryId = queryId;
  }
}

/** What a driver error may have; its declared type promises more than comes. */
interface DriverError {
  code?: unknown;
  message?: unknown;
  sqlState?: unknown;
  data?: { queryId?: unknown };
}

/** Session gone or token no longer accepted: Snowflake's codes, and the driver's own once it has noticed. */
const sessionLost = new Set(["390104", "390110", "390111", "390114", "390115", "405503", "407001", "407002", "401004"]);
const timedOut = new Set(["000630", "604", "000607"]);
const cancelled = new Set(["000604", "000605"]);

/** @param phase errors of a sign-in come with other codes than those of a statement, or with none. */
export function toSnowflakeError(error: unknown, phase: "sign-in" | "statement"): SnowflakeError {
  if (error instanceof SnowflakeError) {
    return error;
  }
  const { code: rawCode, message: rawMessage, sqlState, data } = asDriverError(error);
  const code = typeof rawCode === "string" || typeof rawCode === "number" ? String(rawCode) : "";
  const message = typeof rawMessage === "string" ? firstLine(rawMessage) : "The driver gave no message.";
  const queryId = typeof data?.queryId === "string" ? data.queryId : null;
  return new SnowflakeError(kindOf(code, typeof sqlState === "string", phase), message, code, queryId);
}

function kindOf(code: string, hasSqlState: boolean, phase: "sign-in" | "statement"): SnowflakeErrorKind {
  // The driver's own failures of transport: nothing sensible came back.
  if (/^40[12]00[1-3]$/.test(code)) return "unreachable";
  if (phase === "sign-in" && /^39\d{4}$/.test(code)) return "sign-in-refused";
  if (sessionLost.has(code)) return "session-lost";
  if (timedOut.has(code)) return "timeout";
  if (cancelled.has(code)) return "cancelled";
  if (/^39\d{4}$/.test(code)) return "session-lost";
  return hasSqlState && /^\d{6}$/.test(code) ? "refused" : "unreachable";
}

function asDriverError(error: unknown): DriverError {
  return typeof error === "object" && error !== null ? error : { message: String(error) };
}

/** Snowflake explains syntax errors over several lines; the first says what it is. */
function firstLine(message: string): string {
  return message.split("\n", 2).join(" ").trim();
}
