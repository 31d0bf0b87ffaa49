import type { FilterPatch, FilterSource } from "../scope/filters.ts";

export interface FilterRequestDetail {
  /** Replaces the keys it names; null or [] clears one. */
  filters: FilterPatch;
  source: FilterSource;
  /** The element that asked; null when no element did. */
  origin: Element | null;
  /** Name of the scope to change; the nearest scope when absent. */
  scope?: string;
}

/**
 * Asks a scope to change its filters. Anyone may dispatch it, and anyone on its way to `document` may veto it with
 * `preventDefault()`. A plain `CustomEvent` of the same type and detail does the same.
 */
export class CxFilterRequestEvent extends CustomEvent<FilterRequestDetail> {
  constructor(detail: FilterRequestDetail) {
    super("cx-filter-request", { bubbles: true, composed: true, cancelable: true, detail });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "cx-filter-request": CxFilterRequestEvent;
  }
}
