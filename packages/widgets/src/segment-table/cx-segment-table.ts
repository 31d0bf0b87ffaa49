import { define } from "../define.ts";
import { CxSegmentTable } from "./segment-table.ts";

define("cx-segment-table", CxSegmentTable);

declare global {
  interface HTMLElementTagNameMap {
    "cx-segment-table": CxSegmentTable;
  }
}
