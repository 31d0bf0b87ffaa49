import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before } from "node:test";
import { generateWarehouse } from "../service/generate-warehouse.ts";
import { connect, type DriverConnection } from "./driver.ts";
import type { SnowflakeServerOptions } from "./options.ts";
import { type SnowflakeServer, startSnowflakeServer } from "./server.ts";

/** Customers of the generated file that the tests read. */
export const customers = 100;

/** Runs for minutes unless it is cancelled. */
export const endless =
  "SELECT COUNT(*) AS ENDLESS FROM range(100000000) AS a(i), range(100000) AS b(j) WHERE hash(a.i, b.j) % 7 = 3";

/**
 * Generates one database for a test file, and gives each test a server of its own over it, with a connection.
 * Both are closed when the test's work has ended.
 */
export function useServers() {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "pulse-generated-"));
    await generateWarehouse(folder, { customers, seed: 7, until: "2026-01-31" });
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const start = (options: Partial<SnowflakeServerOptions> = {}) =>
    startSnowflakeServer({ database: join(folder, "pulse.duckdb"), ...options });
  const withConnection = async (
    work: (driver: DriverConnection, server: SnowflakeServer) => Promise<void>,
    options: Partial<SnowflakeServerOptions> = {},
  ) => {
    await using server = await start(options);
    await using driver = await connect(server);
    await work(driver, server);
  };
  return { start, withConnection };
}

/** Sends a request without the driver, which would try for minutes to reach a server that is gone. */
export async function post(server: SnowflakeServer, path: string, body: object, token?: string): Promise<unknown> {
  const response = await fetch(`${server.url}${path}`, {
    method: "POST",
    body: JSON.stringify(body),
    headers: token === undefined ? {} : { authorization: `Snowflake Token="${token}"` },
  });
  return await response.json();
}

/** A session token of the usual user. */
export async function signIn(server: SnowflakeServer): Promise<string> {
  const credentials = { data: { LOGIN_NAME: "PULSE", PASSWORD: "pulse-password" } };
  return ((await post(server, "/session/v1/login-request", credentials)) as { data: { token: string } }).data.token;
}
