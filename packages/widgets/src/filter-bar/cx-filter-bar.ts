import { define } from "../define.ts";
import { CxFilterBar } from "./filter-bar.ts";

define("cx-filter-bar", CxFilterBar);

declare global {
  interface HTMLElementTagNameMap {
    "cx-filter-bar": CxFilterBar;
  }
}
