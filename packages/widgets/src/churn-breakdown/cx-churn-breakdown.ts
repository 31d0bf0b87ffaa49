import { define } from "../define.ts";
import { CxChurnBreakdown } from "./churn-breakdown.ts";

define("cx-churn-breakdown", CxChurnBreakdown);

declare global {
  interface HTMLElementTagNameMap {
    "cx-churn-breakdown": CxChurnBreakdown;
  }
}
