import type { WidgetId } from "@customer-pulse/contract/values";
import type { CxLoadEvent } from "./load.ts";

/** What a tag with data dispatches, and every other event: `cx-load` brings the tag's own figures. */
export interface DataEvents<Id extends WidgetId> extends Omit<HTMLElementEventMap, "cx-load"> {
  "cx-load": CxLoadEvent<Id>;
}
