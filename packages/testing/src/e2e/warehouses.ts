import type { Source } from "@customer-pulse/contract";
import type { GeneratedRecords } from "../service/generate-warehouse.ts";
import { startServiceOnSnowflake } from "../service/service-on-snowflake.ts";
import { type ServiceProcess, startService } from "../service/service-process.ts";

/** What readers see must not depend on where the same records lie. */
export const warehouses: readonly {
  name: string;
  start: (records: GeneratedRecords, variables?: Record<string, string>) => Promise<ServiceProcess>;
  /** What its answers name as their source. */
  source: Source;
}[] = [
  { name: "embedded", start: startService, source: "embedded (generated)" },
  { name: "Snowflake", start: startServiceOnSnowflake, source: "snowflake" },
];
