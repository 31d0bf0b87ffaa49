import type { Meta, Payloads } from "@customer-pulse/contract";
import type { WidgetId } from "@customer-pulse/contract/values";

export interface LoadDetail<Id extends WidgetId = WidgetId> {
  data: Payloads[Id];
  meta: Meta;
}

/** Says that a widget has drawn an answer of the service. */
export class CxLoadEvent<Id extends WidgetId = WidgetId> extends CustomEvent<LoadDetail<Id>> {
  constructor(detail: LoadDetail<Id>) {
    super("cx-load", { bubbles: true, composed: true, detail });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "cx-load": CxLoadEvent;
  }
}
