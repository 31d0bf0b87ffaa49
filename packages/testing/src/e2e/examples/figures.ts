import { generateRecords } from "@customer-pulse/warehouse/records";
import { Population } from "../../figures/population.ts";
import { records } from "./stand.ts";

const all = new Population(generateRecords(records));

/** How many customers have a churn risk, worked out from the records without SQL and said as the tags say it. */
export function customersAt(...churnRisk: string[]): string {
  return all.customers({ churnRisk }).length.toLocaleString("en");
}

/** How many there are. */
export const allCustomers: string = all.customers({}).length.toLocaleString("en");

/** The share of them at high risk, in whole percent. */
export const highChurnShare = `${Math.round((all.customers({ churnRisk: ["High"] }).length / all.customers({}).length) * 100)}%`;
