import type { Binds, Connection, ConnectionOptions, RowStatement } from "snowflake-sdk";
import type { SnowflakeServer } from "./server.ts";

// Both are read when the driver is loaded: no probe of cloud addresses, no telemetry of the connection's shape.
process.env["SNOWFLAKE_DISABLE_PLATFORM_DETECTION"] = "true";
process.env["SF_TELEMETRY_DISABLE_CONNECTION_SHAPE"] = "1";
const { default: snowflake } = await import("snowflake-sdk");
snowflake.configure({ logLevel: "OFF", jsonColumnVariantParser: JSON.parse, useEnvProxy: false });

/** A statement of the real driver on its way. */
export interface RunningStatement {
  statement: RowStatement;
  /** Rows as arrays; numbers, dates and times as the text that the driver has for them. */
  rows: Promise<unknown[][]>;
}

/** A connection of the real driver. `await using` signs it out. */
export interface DriverConnection extends AsyncDisposable {
  connection: Connection;
  start(sqlText: string, binds?: Binds, parameters?: Record<string, string | number>): RunningStatement;
  rows(sqlText: string, binds?: Binds, parameters?: Record<string, string | number>): Promise<unknown[][]>;
}

/**
 * Signs in with the real driver, by default as the server's usual user with a password, to the nine tables.
 *
 * @throws the driver's error.
 */
export async function connect(
  server: SnowflakeServer,
  options: Partial<ConnectionOptions> = {},
): Promise<DriverConnection> {
  const connection = snowflake.createConnection({
    account: server.account,
    accessUrl: server.url,
    username: "PULSE",
    password: "pulse-password",
    warehouse: "PULSE_WH",
    database: "DBT_CORTEX_LLMS",
    schema: "ANALYTICS",
    sfRetryMaxLoginRetries: 0,
    representNullAsStringNull: false,
    ...options,
  } as ConnectionOptions);
  await settle((done) => connection.connect(done));

  const start: DriverConnection["start"] = (sqlText, binds, parameters) => {
    const { promise, resolve, reject } = Promise.withResolvers<unknown[][]>();
    const statement = connection.execute({
      sqlText,
      ...(binds === undefined ? {} : { binds }),
      ...(parameters === undefined ? {} : { parameters }),
      rowMode: "array",
      fetchAsString: ["Number", "Date"],
      complete: (error, _statement, rows) => (error ? reject(error) : resolve(rows ?? [])),
    } as Parameters<Connection["execute"]>[0]);
    return { statement, rows: promise };
  };
  return {
    connection,
    start,
    rows: (...statement) => start(...statement).rows,
    async [Symbol.asyncDispose]() {
      // A session that the server has ended cannot be signed out.
      if (connection.isUp()) await settle((done) => connection.destroy(done));
    },
  };
}

/** Cancels a statement on the server. */
export function cancel({ statement }: RunningStatement): Promise<void> {
  return settle((done) => statement.cancel(done));
}

function settle(work: (done: (error: Error | undefined) => void) => void): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  work((error) => (error ? reject(error) : resolve()));
  return promise;
}
