import { define } from "../define.ts";
import { CxRatingTrend } from "./rating-trend.ts";

define("cx-rating-trend", CxRatingTrend);

declare global {
  interface HTMLElementTagNameMap {
    "cx-rating-trend": CxRatingTrend;
  }
}
