import { define } from "../define.ts";
import { CxSentimentScatter } from "./sentiment-scatter.ts";

define("cx-sentiment-scatter", CxSentimentScatter);

declare global {
  interface HTMLElementTagNameMap {
    "cx-sentiment-scatter": CxSentimentScatter;
  }
}
