import type { WidgetId } from "@customer-pulse/contract/values";
import type { FilterPatch } from "../scope/filters.ts";

export interface SelectDetail {
  widget: WidgetId;
  /** What was chosen, by dimension: `{ churnRisk: 'High', upsellOpportunity: 'Low' }`. */
  datum: Readonly<Record<string, string | number | null>>;
  /** The filters that the choice will ask for; null when it drills into nothing. */
  filters: FilterPatch | null;
}

/** Says that a reader chose a datum. The widget then asks its scope for `detail.filters`, unless this was prevented. */
export class CxSelectEvent extends CustomEvent<SelectDetail> {
  constructor(detail: SelectDetail) {
    super("cx-select", { bubbles: true, composed: true, cancelable: true, detail });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "cx-select": CxSelectEvent;
  }
}
