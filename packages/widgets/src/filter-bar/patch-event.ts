import type { FilterPatch } from "../scope/filters.ts";

/**
 * A part of the filter bar asks the bar for a change. It stays between the two: it neither bubbles nor leaves the shadow
 * root. What the page hears is the bar's `cx-filter-request`.
 */
export class PatchEvent extends CustomEvent<FilterPatch> {
  constructor(patch: FilterPatch) {
    super("patch", { detail: patch });
  }
}
