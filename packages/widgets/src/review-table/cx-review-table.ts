import { define } from "../define.ts";
import { CxReviewTable } from "./review-table.ts";

define("cx-review-table", CxReviewTable);

declare global {
  interface HTMLElementTagNameMap {
    "cx-review-table": CxReviewTable;
  }
}
