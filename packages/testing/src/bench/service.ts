import type { GeneratedRecords } from "../service/generate-warehouse.ts";
import { type ServiceProcess, startService } from "../service/service-process.ts";

/** The records behind the figures of the bench: as many customers as the budgets name, the same in every run. */
export const benchRecords: GeneratedRecords = { customers: 1000, seed: 1, until: "2026-06-30" };

/** A service over the bench's records. `await using` stops it. */
export function startBenchService(): Promise<ServiceProcess> {
  return startService(benchRecords);
}
