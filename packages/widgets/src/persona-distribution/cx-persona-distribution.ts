import { define } from "../define.ts";
import { CxPersonaDistribution } from "./persona-distribution.ts";

define("cx-persona-distribution", CxPersonaDistribution);

declare global {
  interface HTMLElementTagNameMap {
    "cx-persona-distribution": CxPersonaDistribution;
  }
}
