import { define } from "../define.ts";
import { CxRatingDistribution } from "./rating-distribution.ts";

define("cx-rating-distribution", CxRatingDistribution);

declare global {
  interface HTMLElementTagNameMap {
    "cx-rating-distribution": CxRatingDistribution;
  }
}
