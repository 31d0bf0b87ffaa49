import { define } from "../define.ts";
import { CxChurnHeatmap } from "./churn-heatmap.ts";

define("cx-churn-heatmap", CxChurnHeatmap);

declare global {
  interface HTMLElementTagNameMap {
    "cx-churn-heatmap": CxChurnHeatmap;
  }
}
