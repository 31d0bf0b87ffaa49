import { PageClient } from "@customer-pulse/widgets";
import { somebodyQuestion } from "./somebody-question.ts";

/**
 * The id of a customer at risk, asked of the data service.
 *
 * @throws {Error} when there is nobody.
 */
export async function somebodyAtRisk(): Promise<string> {
  const { data } = await new PageClient().request<"segment-table">(
    { endpoint: location.origin, ...somebodyQuestion },
    { signal: new AbortController().signal },
  );
  const [row] = data.rows;
  if (row === undefined) throw new Error("No customer is at high risk: there is nobody to show.");
  return row.customerId;
}
