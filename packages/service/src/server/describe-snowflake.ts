import { type SnowflakeSettings, type Warehouse, WarehouseError } from "@customer-pulse/warehouse";
import type { Warehouses } from "./open-warehouses.ts";

/**
 * Says whether Snowflake answers and what stands by. A service may start while Snowflake is down, but whoever starts it
 * hears of it now and not from a reader.
 */
export async function describeSnowflake(
  { warehouse, backup }: Warehouses,
  { account, database, schema }: SnowflakeSettings,
  say: (line: string) => void,
): Promise<void> {
  const live = await stateOf(warehouse);
  say(
    live instanceof WarehouseError
      ? `Snowflake account ${account} does not answer${because(live)}. \`pnpm warehouse check\` says what is missing.`
      : `It reads ${database}.${schema} of Snowflake account ${account}, last changed ${live ?? "at an unknown time"}.`,
  );
  const snapshot = backup === null ? null : await stateOf(backup);
  say(
    snapshot === null || snapshot instanceof WarehouseError
      ? "No snapshot stands by for when Snowflake fails: take one with `pnpm warehouse snapshot`."
      : `A snapshot as of ${snapshot} stands by for when Snowflake fails.`,
  );
}

/** As of when its figures are, null when that is not known; or why there are none. */
async function stateOf(warehouse: Warehouse): Promise<string | null | WarehouseError> {
  try {
    return (await warehouse.state()).dataAsOf;
  } catch (error) {
    if (error instanceof WarehouseError) return error;
    throw error;
  }
}

function because({ cause }: WarehouseError): string {
  return cause instanceof Error ? ` (${cause.message})` : "";
}
