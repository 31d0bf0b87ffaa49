import type { FilterKey } from "@customer-pulse/contract/values";
import type { FilterSource, ScopeFilters } from "../scope/filters.ts";

export interface FilterChangeDetail {
  /** Every filter that now holds. */
  filters: ScopeFilters;
  /** Keys whose value changed. */
  changed: readonly FilterKey[];
  source: FilterSource;
  /** Name of the scope; an empty string for the document's own. */
  scope: string;
}

/** Says that a scope's filters changed. Dispatched on the `<cx-scope>`, or on `document` for the default scope. */
export class CxFilterChangeEvent extends CustomEvent<FilterChangeDetail> {
  constructor(detail: FilterChangeDetail) {
    super("cx-filter-change", { bubbles: true, composed: true, detail });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "cx-filter-change": CxFilterChangeEvent;
  }
}
