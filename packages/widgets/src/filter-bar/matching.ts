import type { FilterBarData } from "@customer-pulse/contract";
import { html, nothing, type TemplateResult } from "lit";
import { formatCount, noFigure } from "../format/numbers.ts";
import type { Localize } from "../localize/localize.ts";

type Matching = FilterBarData["matching"];

const kinds = ["customers", "interactions", "reviews", "tickets"] as const satisfies readonly (keyof Matching)[];

/** How much matches, in words: what screen readers hear after a change. */
export function describeMatching(matching: Matching, localize: Localize): string {
  const locale = localize.lang();
  const parts = kinds.map((kind) =>
    localize.term("countOf", kind, matching[kind], formatCount(matching[kind], locale, true)),
  );
  return `${localize.term("matching")}: ${localize.list(parts, "conjunction")}`;
}

/** @param matching - Undefined while it is on its way, null when it could not be loaded. */
export function renderMatching(matching: Matching | null | undefined, localize: Localize): TemplateResult {
  const locale = localize.lang();
  const figure = (kind: keyof Matching) => {
    if (matching === undefined) return html`<span class="skeleton" part="skeleton"></span>`;
    if (matching === null) return noFigure;
    const text = formatCount(matching[kind], locale);
    const whole = formatCount(matching[kind], locale, true);
    return html`<span title=${whole === text ? nothing : whole}>${text}</span>`;
  };
  return html`
    <dl class="matching" part="matching">
      ${kinds.map(
        (kind) => html`
          <div>
            <dt>${localize.term("counted", kind)}</dt>
            <dd>${figure(kind)}</dd>
          </div>
        `,
      )}
    </dl>
  `;
}
