import type Snowflake from "snowflake-sdk";
import { standardJson } from "./standard-json.ts";

export type Driver = typeof Snowflake;

let loading: Promise<Driver> | undefined;

/**
 * Loads the driver, which takes 55 MB and a third of a second, so only where Snowflake is used.
 *
 * What it does by default and must not here: write its log to stdout and into the working directory, ask cloud metadata
 * addresses where it runs, report the shape of its connections, and evaluate VARIANT values that are not JSON as
 * JavaScript.
 */
export function loadDriver(): Promise<Driver> {
  loading ??= load();
  return loading;
}

/** Goes past the proxy of the environment, which the driver would use for this very machine too. */
export async function bypassProxy(): Promise<void> {
  (await loadDriver()).configure({ useEnvProxy: false });
}

async function load(): Promise<Driver> {
  // Read when the driver is imported.
  process.env["SNOWFLAKE_DISABLE_PLATFORM_DETECTION"] = "true";
  process.env["SNOWFLAKE_DISABLE_MINICORE"] = "true";
  process.env["SF_TELEMETRY_DISABLE_CONNECTION_SHAPE"] = "1";
  const { default: driver } = await import("snowflake-sdk");
  driver.configure({
    logLevel: "OFF",
    jsonColumnVariantParser: (text: string) => JSON.parse(standardJson(text)),
    // No column of ours is XML: its text stays text.
    xmlColumnVariantParser: (text: string) => text,
    keepAlive: true,
  });
  return driver;
}
