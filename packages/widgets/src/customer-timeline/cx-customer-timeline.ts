import { define } from "../define.ts";
import { CxCustomerTimeline } from "./customer-timeline.ts";

define("cx-customer-timeline", CxCustomerTimeline);

declare global {
  interface HTMLElementTagNameMap {
    "cx-customer-timeline": CxCustomerTimeline;
  }
}
