import { type ServiceProcess, startService } from "../service/service-process.ts";

/** Customers behind the figures of the bench, as in the budgets. */
export const benchCustomers = 1000;

/** A service over the bench's generated records, the same in every run. `await using` stops it. */
export function startBenchService(): Promise<ServiceProcess> {
  return startService({ customers: benchCustomers, seed: 1, until: "2026-06-30" });
}
