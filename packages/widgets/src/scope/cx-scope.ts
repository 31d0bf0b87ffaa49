import { define } from "../define.ts";
import { CxScope } from "./scope.ts";

define("cx-scope", CxScope);

declare global {
  interface HTMLElementTagNameMap {
    "cx-scope": CxScope;
  }
}
