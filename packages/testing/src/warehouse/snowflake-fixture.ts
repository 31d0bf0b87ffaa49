import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readSnowflakeSettings, type SnowflakeSettings } from "@customer-pulse/warehouse";
import { type GeneratedRecords, generateWarehouse } from "../service/generate-warehouse.ts";
import type { SnowflakeServerOptions } from "../snowflake/options.ts";
import { type SnowflakeServer, startSnowflakeServer } from "../snowflake/server.ts";

/** Generated records, and a Snowflake that holds the same. `await using` ends it and removes the records. */
export interface SnowflakeFixture extends AsyncDisposable {
  server: SnowflakeServer;
  /** A `PULSE_DATA_DIR` with the same records. */
  dataFolder: string;
  /** What a service needs to sign in to the server. */
  variables: Record<string, string>;
  settings: SnowflakeSettings;
}

const everyday: GeneratedRecords = { customers: 120, seed: 7, until: "2026-02-28" };

/** @param options - Beyond those of the fixture: its one user is `PULSE_SERVICE` with role `PULSE_READER`. */
export async function snowflakeFixture(
  options: Partial<SnowflakeServerOptions> = {},
  records: GeneratedRecords = everyday,
): Promise<SnowflakeFixture> {
  const dataFolder = await mkdtemp(join(tmpdir(), "pulse-records-"));
  await generateWarehouse(dataFolder, records);
  const password = `password-${randomUUID()}`;
  const server = await startSnowflakeServer({
    database: join(dataFolder, "pulse.duckdb"),
    users: [{ name: "PULSE_SERVICE", password, roles: ["PULSE_READER"] }],
    ...options,
  });
  const variables = {
    SNOWFLAKE_ACCOUNT: server.account,
    SNOWFLAKE_ACCESS_URL: server.url,
    SNOWFLAKE_USER: "PULSE_SERVICE",
    SNOWFLAKE_PASSWORD: password,
    SNOWFLAKE_ROLE: "PULSE_READER",
    SNOWFLAKE_WAREHOUSE: "PULSE_WH",
  };
  return {
    server,
    dataFolder,
    variables,
    settings: readSnowflakeSettings(variables),
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
