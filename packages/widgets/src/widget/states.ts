import type { Meta } from "@customer-pulse/contract";
import { dateFilterKeys, type FilterKey } from "@customer-pulse/contract/values";
import { html, nothing, type TemplateResult } from "lit";
import type { WidgetError } from "../client/widget-error.ts";
import type { Localize } from "../localize/localize.ts";

/** What stands in for the figures while there are none; each can be replaced through the slot of its name. */

export function renderLoading(skeleton: TemplateResult, heading: string, localize: Localize): TemplateResult {
  return html`
    <slot name="loading">
      <span class="visually-hidden">${localize.term("loading", heading)}</span>
      ${skeleton}
    </slot>
  `;
}

/** What went wrong, for screen readers in a region that is there before it: not all of them read one that comes filled. */
export function renderNews(news: unknown): TemplateResult {
  return html`<div class="news" role="status">${news}</div>`;
}

/** @param clear - Takes the filters away; undefined when none is set. */
export function renderEmpty(clear: (() => void) | undefined, localize: Localize): TemplateResult {
  return html`
    <slot name="empty">
      <div class="state" part="empty">
        <p>${localize.term(clear === undefined ? "noRecords" : "nothingMatches")}</p>
        ${
          clear === undefined
            ? nothing
            : html`<button part="button" type="button" @click=${clear}>${localize.term("clearFilters")}</button>`
        }
      </div>
    </slot>
  `;
}

export function renderUnauthorised(localize: Localize): TemplateResult {
  return html`
    <slot name="unauthorised">
      <div class="state" part="unauthorised"><p>${localize.term("unauthorised")}</p></div>
    </slot>
  `;
}

export function renderError(error: WidgetError, retry: () => void, localize: Localize): TemplateResult {
  const request = error.requestId === undefined ? [] : [localize.term("failedRequest", error.requestId)];
  const text = localize.term("failure", error.code, error.message);
  return html`
    <slot name="error">
      <div class="state" part="error">
        <p>${text}</p>
        ${text === error.message ? nothing : html`<small lang="en" dir="auto">${error.message}</small>`}
        <small>${[localize.term("failedCode", error.code), ...request].join(" · ")}</small>
        ${error.retryable ? html`<button part="button" type="button" @click=${retry}>${localize.term("tryAgain")}</button>` : nothing}
      </div>
    </slot>
  `;
}

/** Above figures that are older than they should be. */
export function renderStale(text: string, retry: () => void, localize: Localize): TemplateResult {
  return html`
    <slot name="stale">
      <div class="notice" part="stale">
        <span>${text}</span>
        <button class="link" part="button" type="button" @click=${retry}>${localize.term("tryAgain")}</button>
      </div>
    </slot>
  `;
}

/** What stands in for a warehouse that failed, and from when it is; undefined where the warehouse answered. */
export function standInText({ cache, source, dataAsOf, queriedAt }: Meta, localize: Localize): string | undefined {
  if (cache !== "stale") return undefined;
  if (source !== "snapshot") return localize.term("showingFrom", localize.instant(queriedAt));
  return localize.term("showingSnapshot", dataAsOf && localize.instant(dataAsOf));
}

/** As of when, from where, and which filters these figures do not know. */
export function renderFooter(meta: Meta | undefined, localize: Localize): TemplateResult {
  if (meta === undefined) return html`<footer class="footer" part="footer">&nbsp;</footer>`;
  const { dataAsOf, source, enrichment, filters } = meta;
  const asOf = dataAsOf === null ? localize.term("asOfUnknown") : localize.term("asOf", localize.instant(dataAsOf));
  // Both ends of a range are one thing to a reader.
  const keys = new Set(filters.notApplicable.map((key) => (isDateKey(key) ? "dateRange" : key)));
  const names = [...keys].map((key) => localize.term("filter", key));
  return html`
    <footer class="footer" part="footer">
      <span title=${dataAsOf === null ? nothing : localize.timeZone}>${asOf}</span>
      <span title=${localize.term("enrichedBy", enrichment)}>${localize.term("source", source)}</span>
      ${
        names.length === 0
          ? nothing
          : html`<span>${localize.term("notFilteredBy", localize.list(names, "conjunction"))}</span>`
      }
    </footer>
  `;
}

function isDateKey(key: FilterKey): boolean {
  return (dateFilterKeys as readonly FilterKey[]).includes(key);
}
