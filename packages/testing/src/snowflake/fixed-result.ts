import type { Cell, Column, RowType } from "./columns.ts";
import type { QueryResult } from "./query.ts";

/** A column of an answer that no query made; of what is left out, what Snowflake says of TEXT. */
export type FixedColumn = Pick<RowType, "name"> & Partial<RowType>;

/** A result whose cells are as they go over the wire. */
export function fixedResult(rowtype: readonly FixedColumn[], rows: Cell[][]): QueryResult {
  const columns = rowtype.map(
    (rowType): Column => ({
      rowType: { type: "text", precision: null, scale: null, length: null, nullable: true, ...rowType },
      encode: () => null,
    }),
  );
  return { columns, rows, total: rows.length, spool: null };
}

export function executed(): QueryResult {
  return fixedResult([{ name: "status" }], [["Statement executed successfully."]]);
}
