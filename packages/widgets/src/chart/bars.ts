import { css, html, nothing, type TemplateResult } from "lit";
import type { RovingFocus } from "../controllers/roving-focus.ts";

export interface BarFigure {
  text: string;
  /** Words around the figure for those who do not see the column's head. */
  before?: string;
  after?: string;
  tone?: "positive" | "negative" | "few" | undefined;
}

export interface Bar {
  label: string;
  /** Length of the bar, 0…1 of the longest. */
  length: number;
  /** Figures beside the bar, one a column. */
  figures: readonly BarFigure[];
  chosen: boolean;
  /** Whether it can be chosen: a category that is not stated cannot. */
  selectable: boolean;
}

/** Bars as a list: label, bar and figures on one line, columns aligned over all lines. */
export const barStyles = css`
  .bars {
    display: grid;
    grid-template-columns: minmax(64px, max-content) minmax(40px, 1fr) repeat(var(--_figures), max-content);
    flex: 1;
    grid-template-rows: auto;
    grid-auto-rows: minmax(32px, 52px);
    align-content: start;
    column-gap: 12px;
    row-gap: 2px;
    font-size: 13px;
    font-variant-numeric: tabular-nums;
  }

  .bars-head,
  .bar {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
    align-items: center;
  }

  .bars-head {
    align-items: end;
    padding: 0 8px 4px;
    color: var(--_muted);
    font-size: 12px;
  }

  .bars-head span:first-child {
    grid-column: span 2;
  }

  .bars-head span,
  .bar .figure {
    text-align: end;
  }

  .bars-head span:first-child {
    text-align: start;
  }

  /* A long head takes a second line rather than the bars' room. */
  .bars-head span:not(:first-child) {
    max-width: 72px;
  }

  .bar {
    width: 100%;
    border: 1px solid transparent;
    border-radius: 6px;
    padding: 4px 8px;
    background: none;
    font-size: 13px;
    text-align: start;
  }

  .bar[aria-disabled="true"] {
    cursor: default;
  }

  .bar[aria-pressed="true"] {
    border-color: var(--_accent);
    background: var(--_hover);
    font-weight: 600;
  }

  .bar .track {
    height: 10px;
    border-radius: 3px;
    background: var(--_track);
  }

  .bar .fill {
    display: block;
    width: calc(var(--_length) * 100%);
    min-width: 2px;
    height: 100%;
    border-radius: 3px;
    background: var(--_series-1);
    transition: width 140ms ease-out;
  }

  .bar .fill[data-none] {
    min-width: 0;
  }

  .figure[data-tone="positive"] {
    color: var(--_positive);
  }

  .figure[data-tone="negative"] {
    color: var(--_negative);
  }

  .figure[data-tone="few"] {
    color: var(--_muted);
    font-style: italic;
  }

  @container (max-width: 340px) {
    .bars {
      grid-template-columns: 1fr repeat(var(--_figures), max-content);
    }

    .bars-head span:first-child {
      grid-column: span 1;
    }

    .bar .track {
      grid-column: 1 / -1;
      grid-row: 2;
      margin-top: 3px;
    }
  }

  @media (forced-colors: active) {
    .bar .fill {
      background: CanvasText;
    }

    .bar[aria-pressed="true"] {
      border-color: Highlight;
    }
  }
`;

export interface BarsOptions {
  /** Names the group. */
  label: string;
  /** Heads of the columns: the category's, then one a figure. */
  heads: readonly string[];
  bars: readonly Bar[];
  focus: RovingFocus;
  choose: (index: number) => void;
}

export function renderBars({ label, heads, bars, focus, choose }: BarsOptions): TemplateResult {
  return html`
    <div
      class="bars"
      part="bars"
      role="group"
      aria-label=${label}
      .style=${`--_figures: ${heads.length - 1}`}
      @keydown=${focus.onKeydown}
      @focusin=${focus.onFocusin}
    >
      <div class="bars-head" aria-hidden="true">${heads.map((head) => html`<span>${head}</span>`)}</div>
      ${bars.map(
        (bar, index) => html`
          <button
            class="bar"
            part="bar"
            type="button"
            data-index=${index}
            tabindex=${focus.tabindex(index)}
            aria-pressed=${bar.selectable ? bar.chosen : nothing}
            aria-disabled=${bar.selectable ? nothing : "true"}
            @click=${() => bar.selectable && choose(index)}
          >
            <span>${bar.label}</span>
            <span class="track">
              <span class="fill" ?data-none=${bar.length === 0} .style=${`--_length: ${bar.length}`}></span>
            </span>
            ${bar.figures.map(renderFigure)}
          </button>
        `,
      )}
    </div>
  `;
}

function renderFigure({ text, before, after, tone }: BarFigure): TemplateResult {
  const hidden = (words: string | undefined) =>
    words === undefined ? nothing : html`<span class="visually-hidden">${words}</span>`;
  return html`<span class="figure" data-tone=${tone ?? nothing}>${hidden(before)} ${text} ${hidden(after)}</span>`;
}
