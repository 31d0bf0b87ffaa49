import type { Meta } from "@customer-pulse/contract";
import { html, type TemplateResult } from "lit";
import { formatInstant } from "../format/days.ts";
import type { Localize } from "../localize/localize.ts";
import { describeFilters } from "./describe-filters.ts";
import "./menu.ts";
import type { MenuItem } from "./menu.ts";
import { type TableTwin, tableText } from "./table-twin.ts";

/**
 * What a card's menu does. Loaded when a reader first opens a menu, so that a page that only shows figures does not pay
 * for it.
 */
export { renderTable } from "./table-twin.ts";

export function renderMenu(label: string, items: readonly MenuItem[]): TemplateResult {
  return html`<cx-widget-menu class="menu" .label=${label} .items=${items}></cx-widget-menu>`;
}

/** Copies a card's figures as text, stamped with heading, definition, filters, as-of time and source; false where the browser refuses. */
export async function copyCard(heading: string, twin: TableTwin, meta: Meta, localize: Localize): Promise<boolean> {
  const { dataAsOf, source, filters, definition } = meta;
  const asOf =
    dataAsOf === null ? localize.term("asOfUnknown") : localize.term("asOf", formatInstant(dataAsOf, localize.lang()));
  const stamp = `${asOf} · ${localize.term("source", source)}`;
  const text = [
    heading,
    definition,
    ...describeFilters(filters.applied, localize),
    "",
    tableText(twin),
    "",
    stamp,
  ].join("\n");
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Only the browser can refuse; the caller tells the reader.
    return false;
  }
}
