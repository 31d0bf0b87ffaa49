import { html, nothing, type TemplateResult } from "lit";
import type { RovingFocus } from "../controllers/roving-focus.ts";

export interface BarFigure {
  text: string;
  /** The whole figure, where the text is a short form of it. */
  title?: string;
  /** Words around the figure for those who do not see the column's head. */
  before?: string;
  after?: string;
  tone?: "positive" | "negative" | "few" | undefined;
}

export interface Bar {
  label: string;
  /** Length of the bar, 0…1 of the longest. */
  length: number;
  /** Design token that colours the bar. Default: `series-1`. */
  color?: string;
  /** Figures beside the bar, one a column. */
  figures: readonly BarFigure[];
  chosen: boolean;
  /** Whether it can be chosen: a category that is not stated cannot. */
  selectable: boolean;
}

export interface BarsOptions {
  /** Names the group. */
  label: string;
  /** Heads of the columns: the category's, then one a figure. */
  heads: readonly string[];
  bars: readonly Bar[];
  /** Whether they are too many for the card and scroll in it. Default: no. */
  scrolls?: boolean;
  focus: RovingFocus;
  choose: (index: number) => void;
}

export function renderBars({ label, heads, bars, scrolls, focus, choose }: BarsOptions): TemplateResult {
  focus.keepWithin(bars.length);
  return html`
    <div
      class="bars"
      ?data-scrolls=${scrolls}
      part="bars"
      role="group"
      aria-label=${label}
      .style=${`--_figures: ${heads.length - 1}; --_bars: ${bars.length}`}
      @keydown=${focus.onKeydown}
      @focusin=${focus.onFocusin}
    >
      <div class="bars-head" part="bars-head" aria-hidden="true">${heads.map((head) => html`<span>${head}</span>`)}</div>
      ${bars.map(
        (bar, index) => html`
          <button
            class="plain bar"
            part="bar"
            type="button"
            data-index=${index}
            tabindex=${focus.tabindex(index)}
            aria-pressed=${bar.selectable ? bar.chosen : nothing}
            aria-disabled=${bar.selectable ? nothing : "true"}
            @click=${() => bar.selectable && choose(index)}
          >
            <span part="bar-label">${bar.label}</span>
            <span class="track" part="bar-track">
              <span
                class="fill"
                part="bar-fill"
                ?data-none=${bar.length === 0}
                .style=${`--_length: ${bar.length}${bar.color === undefined ? "" : `; --_color: var(--_${bar.color})`}`}
              ></span>
            </span>
            ${bar.figures.map(renderFigure)}
          </button>
        `,
      )}
    </div>
  `;
}

function renderFigure({ text, title, before, after, tone }: BarFigure): TemplateResult {
  const hidden = (words: string | undefined) =>
    words === undefined ? nothing : html`<span class="visually-hidden">${words}</span>`;
  return html`<span class="figure" part="bar-figure" data-tone=${tone ?? nothing} title=${title ?? nothing}>${hidden(before)} ${text} ${hidden(after)}</span>`;
}
