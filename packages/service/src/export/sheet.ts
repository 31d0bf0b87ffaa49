import type { Cell } from "./csv.ts";

/** A payload as rows: what stands at the head of each column, and as many cells in each row. */
export interface Sheet {
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
}
