import { WarehouseError } from "@customer-pulse/warehouse";

/**
 * The row of a query that totals everything into one.
 *
 * @throws {WarehouseError} `invalid-result` when there is another number of rows.
 */
export function onlyRow<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (row === undefined || rows.length > 1) {
    throw new WarehouseError("invalid-result", `A query of totals returned ${rows.length} rows instead of one.`);
  }
  return row;
}
