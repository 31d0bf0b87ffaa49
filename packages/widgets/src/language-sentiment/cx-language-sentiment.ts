import { define } from "../define.ts";
import { CxLanguageSentiment } from "./language-sentiment.ts";

define("cx-language-sentiment", CxLanguageSentiment);

declare global {
  interface HTMLElementTagNameMap {
    "cx-language-sentiment": CxLanguageSentiment;
  }
}
