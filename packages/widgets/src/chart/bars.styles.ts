import { css } from "lit";

/** Label, bar and figures on one line, columns aligned over all lines. */
const base = css`
  :host {
    --_row: calc(16px + 16 * var(--_px));
  }

  .bars {
    display: grid;
    grid-template-columns: fit-content(45%) minmax(40px, 1fr) repeat(var(--_figures), max-content);
    flex: 1;
    grid-template-rows: max-content;
    /* They share the card's height, as far as that is no waste. */
    grid-auto-rows: minmax(var(--_row), auto);
    max-height: calc(40px + var(--_bars) * 54px);
    column-gap: 12px;
    row-gap: 2px;
    font-size: 13px;
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
  }

  .bars-head span:first-child {
    grid-column: span 2;
  }

  .bars-head span,
  .bar .figure {
    text-align: right;
  }

  .bars-head span:first-child {
    text-align: start;
  }

  /* A long head takes a second line rather than the bars' room. */
  .bars-head span:not(:first-child) {
    max-width: 72px;
  }

  .bar > :first-child {
    max-width: 240px;
    overflow-wrap: break-word;
  }

  /* All of many categories: as much as a page can hold beside others, the rest by scrolling; the arrow keys reach it. */
  .bars[data-scrolls] {
    flex: none;
    grid-auto-rows: minmax(var(--_row), auto);
    max-height: 484px;
    overflow: auto;
  }

  [data-scrolls] .bars-head {
    position: sticky;
    inset-block-start: 0;
    background: var(--_card);
  }

  .bar {
    width: 100%;
    padding: 4px 8px;
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
    border-radius: var(--_bar-radius);
    background: var(--_track);
  }

  .bar .figure {
    unicode-bidi: plaintext;
  }

  .bar .fill {
    display: block;
    width: calc(var(--_length) * 100%);
    min-width: 2px;
    height: 100%;
    border-radius: var(--_bar-radius);
    background: var(--_color, var(--_series-1));
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

  .skeleton-bar {
    flex: none;
    height: calc(var(--_row) - 12px);
    margin: 6px 8px 8px;
  }

  @media print {
    .bars[data-scrolls] {
      max-height: none;
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

/** Without room beside the bar, the label takes a line of its own. */
const stacked = css`
  .bars {
    grid-template-columns: minmax(18px, 1fr) repeat(var(--_figures), min-content);
    grid-auto-rows: minmax(44px, auto);
    column-gap: 6px;
  }

  /* Columns as narrow as a head's longest word: figures stay on one line, heads do not. */
  .bar .figure {
    white-space: nowrap;
  }

  .bars-head span:first-child {
    grid-column: span 1;
    visibility: hidden;
  }

  .bar > :first-child {
    grid-column: 1 / -1;
    max-width: 100%;
  }

  .bars-head,
  .bar {
    padding-inline: 2px;
  }

  .skeleton-bar {
    height: 20px;
    margin: 13px 2px 14.9px;
  }
`;

export const barStyles = [
  base,
  css`
    @container (max-width: 360px) {
      ${stacked}
    }
  `,
];

/** For tags with four figures beside the bar, which need more room. */
export const wideBarStyles = css`
  @container (max-width: 480px) {
    ${stacked}
  }
`;
