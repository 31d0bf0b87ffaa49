import { define } from "../define.ts";
import { CxInteractionSentiment } from "./interaction-sentiment.ts";

define("cx-interaction-sentiment", CxInteractionSentiment);

declare global {
  interface HTMLElementTagNameMap {
    "cx-interaction-sentiment": CxInteractionSentiment;
  }
}
