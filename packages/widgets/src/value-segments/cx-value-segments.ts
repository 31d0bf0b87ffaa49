import { define } from "../define.ts";
import { CxValueSegments } from "./value-segments.ts";

define("cx-value-segments", CxValueSegments);

declare global {
  interface HTMLElementTagNameMap {
    "cx-value-segments": CxValueSegments;
  }
}
