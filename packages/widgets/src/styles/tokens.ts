import { css } from "lit";

/**
 * The design tokens. A host sets `--cx-*`; each colour has a value for light and dark that follows `color-scheme`.
 * Inside, the `--_*` names are used, so that a token stands here once. The comment before each is its description in the
 * manifest and in docs/theming.md; what stands on what, and how well it must be read there, is in
 * themes/pairs.json.
 */
export const tokens = css`
  :host {
    /* Ground of cards, fields and plain buttons. */
    --_card: var(--cx-card, light-dark(#ffffff, #161b22));
    /* Ground of what lies above cards: menus, tooltips, suggestions. */
    --_raised: var(--cx-raised, light-dark(#ffffff, #1c232c));
    /* Lines around cards and between rows: they separate, and say nothing. */
    --_border: var(--cx-border, light-dark(#e3e7ec, #2b323c));
    /* Lines around what a reader types or picks a value in. */
    --_control: var(--cx-control, light-dark(#7f8895, #6b7685));
    /* Text. */
    --_text: var(--cx-text, light-dark(#111827, #e6edf3));
    /* Text of second rank: labels, axes, footers. */
    --_muted: var(--cx-muted, light-dark(#4b5563, #9aa7b4));
    /* Links, focus rings, what is chosen, the primary button. */
    --_accent: var(--cx-accent, light-dark(#1f5fd0, #6ea8fe));
    /* Text on the accent. */
    --_on-accent: var(--cx-on-accent, light-dark(#ffffff, #0d1117));
    /* A change for the better. */
    --_good: var(--cx-good, light-dark(#0b6e4f, #46ca99));
    /* A change for the worse, and what is wrong with an entry. */
    --_bad: var(--cx-bad, light-dark(#b42318, #f8847a));
    /* The mark beside a notice: figures are old, or something failed. */
    --_warn: var(--cx-warn, light-dark(#92520a, #f0b45a));
    /* Ground of what the pointer is on, and of what is chosen. */
    --_hover: var(--cx-hover, light-dark(#f1f3f6, #212934));
    /* Ground of bars, chips and skeletons. */
    --_track: var(--cx-track, light-dark(#eef1f4, #232b35));
    /* Gridlines of charts: barely there. */
    --_grid: var(--cx-grid, light-dark(#eceff3, #232a33));
    /* The zero line, and the line that columns stand on. */
    --_zero: var(--cx-zero, light-dark(#7f8895, #6b7685));
    /* Shadow under menus, tooltips and suggestions. */
    --_shadow: var(--cx-shadow, 0 6px 20px rgb(0 0 0 / 13%));
    /* What dims the page behind the drawer. */
    --_backdrop: var(--cx-backdrop, rgb(0 0 0 / 45%));
    /* First series. Categories follow Okabe and Ito, darkened where they must be read on a card. */
    --_series-1: var(--cx-series-1, light-dark(#0072b2, #56b4e9));
    /* Second series. */
    --_series-2: var(--cx-series-2, light-dark(#b25000, #e69f00));
    /* Third series. */
    --_series-3: var(--cx-series-3, light-dark(#115c3e, #32f3a6));
    /* Fourth series, and categories that nobody knew. */
    --_series-4: var(--cx-series-4, light-dark(#a31773, #c87fb3));
    /* Fifth series. */
    --_series-5: var(--cx-series-5, light-dark(#647344, #f0e442));
    /* Sixth series. */
    --_series-6: var(--cx-series-6, light-dark(#4b5360, #acb3b9));
    /* Sentiment above zero. */
    --_positive: var(--cx-positive, light-dark(#0072b2, #56b4e9));
    /* Sentiment below zero. */
    --_negative: var(--cx-negative, light-dark(#b25000, #e69f00));
    /* Sentiment around zero: stays behind the other two. */
    --_neutral: var(--cx-neutral, light-dark(#828b97, #777e86));
    /* The strong end of counts in a heatmap; the weak end is the card. */
    --_scale: var(--cx-scale, light-dark(#1f5fd0, #6ea8fe));
    /* Corners of cards. Menus and tooltips are a little less round. */
    --_radius: var(--cx-radius, 10px);
    /* Corners of buttons, fields and rows. */
    --_control-radius: var(--cx-control-radius, 6px);
    /* Corners of bars. */
    --_bar-radius: var(--cx-bar-radius, 3px);
    /* Padding and height of rows as parts of the comfortable ones: a number, 1 for comfortable, 0.75 for compact and least, so that targets stay 24 px high. */
    --_px: max(0.75px, 1px * var(--cx-density, 1));
  }

  /* A page's rules for its own text reach the tag itself, and end there, its font's family excepted. */
  :host > * {
    color: var(--_text);
    font: 14px / 1.45 serif;
    /* Font of all text, charts included. */
    font-family: var(--cx-font, inherit);
    font-variant-numeric: tabular-nums;
    letter-spacing: 0;
    word-spacing: 0;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
  }

  /* The reader's own colours, without turning the grid into the loudest thing on the card. */
  @media (forced-colors: active) {
    :host {
      --_text: CanvasText;
      --_on-accent: ButtonText;
      --_muted: CanvasText;
      --_grid: color-mix(in srgb, CanvasText 18%, Canvas);
      --_zero: color-mix(in srgb, CanvasText 55%, Canvas);
      --_series-1: LinkText;
      --_series-2: CanvasText;
      --_series-3: GrayText;
      --_series-4: Highlight;
      --_positive: LinkText;
      --_negative: CanvasText;
      --_neutral: GrayText;
    }
  }
`;
