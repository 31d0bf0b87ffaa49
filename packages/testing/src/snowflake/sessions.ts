import { randomBytes } from "node:crypto";
import { SnowflakeError } from "./snowflake-error.ts";

/** What every session starts with, as on a new account: the time zone is not UTC. */
const defaultParameters: Readonly<Record<string, string>> = {
  TIMEZONE: "America/Los_Angeles",
  WEEK_START: "0",
  JSON_INDENT: "2",
  DATE_OUTPUT_FORMAT: "YYYY-MM-DD",
  TIME_OUTPUT_FORMAT: "HH24:MI:SS",
  TIMESTAMP_OUTPUT_FORMAT: "YYYY-MM-DD HH24:MI:SS.FF3 TZHTZM",
  TIMESTAMP_NTZ_OUTPUT_FORMAT: "YYYY-MM-DD HH24:MI:SS.FF3",
  TIMESTAMP_LTZ_OUTPUT_FORMAT: "",
  TIMESTAMP_TZ_OUTPUT_FORMAT: "",
  BINARY_OUTPUT_FORMAT: "HEX",
  STATEMENT_TIMEOUT_IN_SECONDS: "172800",
  MULTI_STATEMENT_COUNT: "1",
  QUERY_TAG: "",
};

/** Session parameters that may be set besides those, as far as clients of ours may want them. */
const otherParameters = new Set([
  "WEEK_OF_YEAR_POLICY",
  "USE_CACHED_RESULT",
  "LOCK_TIMEOUT",
  "STATEMENT_QUEUED_TIMEOUT_IN_SECONDS",
  "TIMESTAMP_TYPE_MAPPING",
  "ABORT_DETACHED_QUERY",
  "CLIENT_SESSION_KEEP_ALIVE",
  "CLIENT_SESSION_KEEP_ALIVE_HEARTBEAT_FREQUENCY",
  "JS_TREAT_INTEGER_AS_BIGINT",
  "ROWS_PER_RESULTSET",
]);

export function isSessionParameter(name: string): boolean {
  return Object.hasOwn(defaultParameters, name) || otherParameters.has(name);
}

/** How long tokens are said to be valid, in seconds. */
const validity = { session: 3600, master: 14_400 };

/** Where a session stands; null where nothing is chosen. */
export interface SessionContext {
  role: string | null;
  warehouse: string | null;
  database: string | null;
  schema: string | null;
}

/** One signed-in connection. */
export class Session implements SessionContext {
  readonly id = String(randomBytes(6).readUIntBE(0, 6));
  readonly user: string;
  role: string | null;
  warehouse: string | null;
  database: string | null;
  schema: string | null;
  /** `ALL` until `USE SECONDARY ROLES NONE`. */
  secondaryRoles = "ALL";
  /** Session parameters by their names in upper case. */
  readonly parameters = new Map(Object.entries(defaultParameters));

  constructor(user: string, context: SessionContext) {
    this.user = user;
    this.role = context.role;
    this.warehouse = context.warehouse;
    this.database = context.database;
    this.schema = context.schema;
  }
}

/** Why a session ended, as its next use is told. */
export interface SessionEnd {
  /** `390111`, session gone (default), or `390104`, token invalid. */
  code?: "390111" | "390104";
  /** HTTP status of that answer. Default: 200. */
  status?: 200 | 401;
}

/** A refusal of a token; some come with an HTTP status of their own. */
export class TokenError extends SnowflakeError {
  readonly status: number;

  constructor(code: string, message: string, status = 200) {
    super(code, "08001", message);
    this.status = status;
  }
}

type TokenState = { session: Session } | { error: TokenError };

const messages = {
  "390104": "Session token is invalid.",
  "390111": "Session no longer exists. New login required to access the service.",
};

/** The open sessions, and which token stands for which. */
export class Sessions {
  readonly #open = new Set<Session>();
  readonly #sessionTokens = new Map<string, TokenState>();
  readonly #masterTokens = new Map<string, TokenState>();

  get all(): readonly Session[] {
    return [...this.#open];
  }

  /** The part of a sign-in's answer that holds the tokens. */
  open(session: Session) {
    this.#open.add(session);
    return {
      token: issue(this.#sessionTokens, session),
      masterToken: issue(this.#masterTokens, session),
      validityInSeconds: validity.session,
      masterValidityInSeconds: validity.master,
    };
  }

  /** @throws {TokenError} 390112 expired, 390111 gone, 390104 unknown or invalid. */
  authenticate(authorization: string | undefined): Session {
    return resolve(this.#sessionTokens, authorization);
  }

  /**
   * A new session token for a master token.
   *
   * @throws {TokenError} 390114 when the master token has expired, and as for a session token.
   */
  renew(authorization: string | undefined) {
    const session = resolve(this.#masterTokens, authorization);
    return {
      sessionToken: issue(this.#sessionTokens, session),
      validityInSecondsST: validity.session,
      masterToken: issue(this.#masterTokens, session),
      validityInSecondsMT: validity.master,
      sessionId: session.id,
    };
  }

  close(session: Session): void {
    this.#end(session, new TokenError("390111", messages["390111"]));
  }

  /** From now on, session tokens answer 390112 until they are renewed. */
  expireSessionTokens(): void {
    expire(this.#sessionTokens, new TokenError("390112", "Your session has expired. Please login again."));
  }

  /** From now on, a renewal answers 390114. */
  expireMasterTokens(): void {
    expire(
      this.#masterTokens,
      new TokenError("390114", "Authentication token has expired.  The user must authenticate again."),
    );
  }

  endAll({ code = "390111", status = 200 }: SessionEnd = {}): void {
    for (const session of this.#open) this.#end(session, new TokenError(code, messages[code], status));
  }

  #end(session: Session, error: TokenError): void {
    this.#open.delete(session);
    for (const tokens of [this.#sessionTokens, this.#masterTokens]) {
      for (const [token, state] of tokens) {
        if ("session" in state && state.session === session) tokens.set(token, { error });
      }
    }
  }
}

function issue(tokens: Map<string, TokenState>, session: Session): string {
  const token = randomBytes(24).toString("base64url");
  tokens.set(token, { session });
  return token;
}

function expire(tokens: Map<string, TokenState>, error: TokenError): void {
  for (const [token, state] of tokens) if ("session" in state) tokens.set(token, { error });
}

function resolve(tokens: Map<string, TokenState>, authorization: string | undefined): Session {
  const token = /^Snowflake Token="([^"]*)"$/.exec(authorization ?? "")?.[1];
  const state = token === undefined ? undefined : tokens.get(token);
  if (state === undefined) throw new TokenError("390104", messages["390104"]);
  if ("error" in state) throw state.error;
  return state.session;
}
