import { define } from "../define.ts";
import { CxSentimentDistribution } from "./sentiment-distribution.ts";

define("cx-sentiment-distribution", CxSentimentDistribution);

declare global {
  interface HTMLElementTagNameMap {
    "cx-sentiment-distribution": CxSentimentDistribution;
  }
}
