import { readSnowflakeSettings } from "../snowflake/settings.ts";
import { describeSnowflake } from "./describe-snowflake.ts";
import { interruptible } from "./interruption.ts";
import type { ReportOptions } from "./report-embedded.ts";
import { say } from "./say.ts";

/**
 * Prints what the service will find in Snowflake.
 *
 * @returns the exit code: 1 when the service could not work with it.
 * @throws {UserError} when Snowflake's variables are not as they should be; {Interruption} when a signal ended it.
 */
export async function reportSnowflake({ json = false, queries = false }: ReportOptions): Promise<number> {
  const settings = readSnowflakeSettings(process.env);
  const { checkSnowflake } = await import("../snowflake/check/check.ts");
  const report = await interruptible((signal) =>
    checkSnowflake(settings, { queries, signal, log: json ? () => undefined : say }),
  );
  for (const line of json ? [JSON.stringify(report)] : ["", ...describeSnowflake(report)]) say(line);
  return report.ok ? 0 : 1;
}
