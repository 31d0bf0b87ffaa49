import type { WidgetError } from "../client/widget-error.ts";

export interface ErrorDetail {
  error: WidgetError;
}

/** Says that a widget could not get its data. `detail.error.code` is stable. */
export class CxErrorEvent extends CustomEvent<ErrorDetail> {
  constructor(detail: ErrorDetail) {
    super("cx-error", { bubbles: true, composed: true, detail });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "cx-error": CxErrorEvent;
  }
}
