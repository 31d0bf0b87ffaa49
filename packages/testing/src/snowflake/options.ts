/** Someone who may sign in. */
export interface SnowflakeUser {
  /** Compared without regard to case. */
  name: string;
  password?: string;
  /** PEM of the RSA public key that is registered for key-pair sign-in. */
  publicKey?: string;
  /** An OAuth access token, and a programmatic access token as well. */
  token?: string;
  /** Roles that are granted to the user. Default: `PULSE_READER`. */
  roles?: readonly string[];
  /** Role of a session that names none. Default: the first of `roles`. */
  defaultRole?: string;
  /** Warehouse of a session that names none. Default: none. */
  defaultWarehouse?: string;
}

export interface SnowflakeServerOptions {
  /** Path of a DuckDB file as `pnpm warehouse generate` writes it. It is copied, never changed. */
  database: string;
  /** Default: one user, `PULSE`, with password `pulse-password` and role `PULSE_READER`. */
  users?: readonly SnowflakeUser[];
  /** Name of the account. Default: `PULSE-TEST`. */
  account?: string;
  /** What the database is called here. Default: `DBT_CORTEX_LLMS`. */
  databaseName?: string;
  /** Warehouses that exist. Default: `PULSE_WH`. */
  warehouses?: readonly string[];
  /** Rows of a result that come with the answer; the others follow as chunks. Default: 500. */
  inlineRows?: number;
  /** Rows of a chunk. Default: 10,000. */
  chunkRows?: number;
  /** A statement that runs for longer is answered with "in progress", to be polled for. In milliseconds, default: 2,000. */
  pollAfterMs?: number;
  /** How long a poll is held before it is answered with "in progress" again. In milliseconds, default: 5,000. */
  pollHoldMs?: number;
  /** DuckDB's memory; what does not fit is kept on disk. Default: `512MB`. */
  memoryLimit?: string;
  /** Called with each SELECT, WITH and EXPLAIN before it runs; a finding is answered as a compilation error. Default: none. */
  lint?: (sql: string) => string | null;
  /** False: no table has time travel data. Default: true. */
  timeTravel?: boolean;
  /** What SYSTEM$LAST_CHANGE_COMMIT_TIME does. Default: `known`. */
  changeTokens?: "known" | "null" | "refused";
}

export type ResolvedOptions = Required<SnowflakeServerOptions>;

const defaultUser: SnowflakeUser = { name: "PULSE", password: "pulse-password", roles: ["PULSE_READER"] };

export function resolveOptions(options: SnowflakeServerOptions): ResolvedOptions {
  return {
    users: [defaultUser],
    account: "PULSE-TEST",
    databaseName: "DBT_CORTEX_LLMS",
    warehouses: ["PULSE_WH"],
    inlineRows: 500,
    chunkRows: 10_000,
    pollAfterMs: 2000,
    pollHoldMs: 5000,
    memoryLimit: "512MB",
    lint: () => null,
    timeTravel: true,
    changeTokens: "known",
    ...options,
  };
}
