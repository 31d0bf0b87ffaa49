import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { formatCount } from "../format/numbers.ts";
import type { Localize } from "../localize/localize.ts";

export interface PagerOptions {
  /** Names the group. */
  label: string;
  /** From 1. */
  page: number;
  pageSize: number;
  total: number;
  /** What is said where there are none. */
  none: string;
  go: (page: number) => void;
  resize: (pageSize: number) => void;
}

const pageSizes = [10, 25, 50, 100];

/** Which rows of how many, how many at once, and the ways to the others. */
export function renderPager(
  { label, page, pageSize, total, none, go, resize }: PagerOptions,
  localize: Localize,
): TemplateResult {
  const count = (value: number) => formatCount(value, localize.lang(), true);
  const last = Math.max(1, Math.ceil(total / pageSize));
  const sizes = pageSizes.includes(pageSize) ? pageSizes : [...pageSizes, pageSize].sort((a, b) => a - b);
  // At an end the button stays, and with it the focus.
  const button = (term: "firstPage" | "previousPage" | "nextPage" | "lastPage", sign: string, target: number) => {
    const there = target === page || target < 1 || target > last;
    return html`
      <button class="plain" part="button" type="button" aria-label=${localize.term(term)} aria-disabled=${there ? "true" : nothing}
        @click=${() => there || go(target)}>${sign}</button>
    `;
  };
  return html`
    <div class="pager" part="pager" role="group" aria-label=${label}>
      <label>
        <span>${localize.term("rowsPerPage")}</span>
        <select
          part="input"
          @change=${(event: Event) => {
            if (event.target instanceof HTMLSelectElement) resize(Number(event.target.value));
          }}
        >
          ${sizes.map((size) => html`<option value=${size} .selected=${live(size === pageSize)}>${count(size)}</option>`)}
        </select>
      </label>
      <bdi role="status">
        ${
          total === 0
            ? html`<span class="visually-hidden">${none}</span>`
            : localize.term(
                "rowsShown",
                count((page - 1) * pageSize + 1),
                count(Math.min(total, page * pageSize)),
                count(total),
              )
        }
      </bdi>
      <div>
        ${button("firstPage", "«", 1)}${button("previousPage", "‹", page - 1)}
        ${button("nextPage", "›", page + 1)}${button("lastPage", "»", last)}
      </div>
    </div>
  `;
}
