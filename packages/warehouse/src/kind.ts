import { UserError } from "./user-error.ts";

const warehouseKinds = ["snowflake", "embedded"] as const;
/** Which engine figures are read from. */
export type WarehouseKind = (typeof warehouseKinds)[number];

/**
 * `WAREHOUSE`, or where that is unset: snowflake when `SNOWFLAKE_ACCOUNT` is set, else embedded.
 *
 * @throws {UserError} when the variable has another value.
 */
export function readWarehouseKind(variables: Readonly<Record<string, string | undefined>>): WarehouseKind {
  const { WAREHOUSE: given, SNOWFLAKE_ACCOUNT: account } = variables;
  if (!given) return account ? "snowflake" : "embedded";
  const known = warehouseKinds.find((kind) => kind === given);
  if (known === undefined) throw new UserError(`WAREHOUSE takes one of ${warehouseKinds.join(", ")}.`);
  return known;
}
