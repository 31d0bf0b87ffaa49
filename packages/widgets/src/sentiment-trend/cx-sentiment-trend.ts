import { define } from "../define.ts";
import { CxSentimentTrend } from "./sentiment-trend.ts";

define("cx-sentiment-trend", CxSentimentTrend);

declare global {
  interface HTMLElementTagNameMap {
    "cx-sentiment-trend": CxSentimentTrend;
  }
}
