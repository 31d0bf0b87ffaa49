import type { Finding } from "../../check/finding.ts";
import type { QueryRunReport } from "../../check/query-runs.ts";
import type { TableName } from "../../schema.ts";

export const problemCodes = [
  "sign-in-refused",
  "unreachable",
  "interrupted",
  "no-role",
  "no-warehouse",
  "warehouse-refused",
  "database-refused",
  "schema-refused",
  "table-not-visible",
  "table-unreadable",
  "column-missing",
  "column-mistyped",
  "query-failed",
] as const;
export type SnowflakeProblem = Finding<(typeof problemCodes)[number]>;

export const warningCodes = [
  "change-tokens-refused",
  "change-tokens-missing",
  "time-travel-missing",
  "time-zone-column",
  "table-empty",
  "rows-hidden",
  "grants-not-listed",
  "administrator-role",
  "excess-privileges",
] as const;
export type SnowflakeWarning = Finding<(typeof warningCodes)[number]>;

/** Who is signed in, and what the session stands on. */
export interface ConnectionReport {
  /** As `SNOWFLAKE_ACCOUNT` names it. */
  account: string;
  /** As Snowflake names it: the account's locator. */
  accountLocator: string;
  user: string;
  /** Null when the user has none to sign in with. */
  role: string | null;
  /** What CURRENT_SECONDARY_ROLES() says, such as `{"roles":"","value":""}`: rights come from the one role above. */
  secondaryRoles: string;
  /** Null when none is set. */
  warehouse: string | null;
  database: string;
  schema: string;
  snowflakeVersion: string;
  /** Snowflake's clock, UTC. */
  time: string;
}

/**
 * `not-visible`: it does not exist, or the role has no right to it, which look the same. `unreadable`: it is there and
 * SELECT is refused. `wrong-columns`: some are missing or of another type. `not-checked`: something before it failed.
 */
export type TableState = "ok" | "not-visible" | "unreadable" | "wrong-columns" | "not-checked";

export interface SnowflakeTableReport {
  table: TableName;
  state: TableState;
  /** As Snowflake names it, such as `BASE TABLE` or `VIEW`; null when it is not visible. */
  kind: string | null;
  /** Null when it is not known. */
  rows: number | null;
  /** When the newest change was committed, as a UTC instant; null when it is not known. */
  changedAt: string | null;
  /** Whether it can be read AT an instant; null when that was not tried. */
  timeTravel: boolean | null;
}

/** `partial`: some tables have no token, as views over certain kinds of objects. */
export type ChangeTokens = "readable" | "partial" | "refused" | "not-checked";

/** A privilege that serves no reading of the nine tables. */
export interface ExcessPrivilege {
  privilege: string;
  /** Kind of object, such as `TABLE`. */
  on: string;
  name: string;
  /** The role that holds it: the session's, or one that it inherits from. */
  role: string;
}

/** What `pnpm warehouse check --json` prints for Snowflake. Fields may be added; `version` rises when one changes. */
export interface SnowflakeCheckReport {
  version: 1;
  engine: "snowflake";
  /** No problem was found; there may be warnings. */
  ok: boolean;
  /** Null when the sign-in failed. */
  connection: ConnectionReport | null;
  /** The nine, in one order. */
  tables: readonly SnowflakeTableReport[];
  changeTokens: ChangeTokens;
  /** SQL that gives the role what it lacks, a statement each. */
  missingGrants: readonly string[];
  /** Null when the role's privileges cannot be listed. */
  excessPrivileges: readonly ExcessPrivilege[] | null;
  /** Null when they were not asked for, or could not be run. */
  queries: readonly QueryRunReport[] | null;
  problems: readonly SnowflakeProblem[];
  warnings: readonly SnowflakeWarning[];
  /** Statements sent in all, those that prepare the session apart. */
  statements: number;
}
