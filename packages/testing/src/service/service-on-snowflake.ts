import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SnowflakeServer } from "../snowflake/server.ts";
import { snowflakeFixture } from "../warehouse/snowflake-fixture.ts";
import type { GeneratedRecords } from "./generate-warehouse.ts";
import { type ServiceProcess, startServiceIn } from "./service-process.ts";

/** A service in a process of its own that reads from a Snowflake in this one. */
export interface ServiceOnSnowflake extends ServiceProcess {
  snowflake: SnowflakeServer;
}

/**
 * Starts the service as `startService` does, but on Snowflake. Its own data folder is empty: every figure that it shows
 * has come through the driver.
 *
 * @throws {Error} when it ends or does not become ready; the message holds what it printed.
 */
export async function startServiceOnSnowflake(
  records: GeneratedRecords,
  variables: Record<string, string> = {},
): Promise<ServiceOnSnowflake> {
  const fixture = await snowflakeFixture({}, records);
  try {
    const dataFolder = await mkdtemp(join(tmpdir(), "pulse-service-"));
    const service = await startServiceIn(dataFolder, { ...fixture.variables, WAREHOUSE: "snowflake", ...variables });
    return {
      ...service,
      snowflake: fixture.server,
      async [Symbol.asyncDispose]() {
        await service[Symbol.asyncDispose]();
        await fixture[Symbol.asyncDispose]();
      },
    };
  } catch (error) {
    await fixture[Symbol.asyncDispose]();
    throw error;
  }
}
