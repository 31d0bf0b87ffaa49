import { css } from "lit";

/**
 * The design tokens. A host sets `--cx-*`; each has a value for light and dark that follows `color-scheme`. Inside, the
 * `--_*` names are used, so that a token stands here once.
 */
export const tokens = css`
  :host {
    --_card: var(--cx-card, light-dark(#ffffff, #161b22));
    --_raised: var(--cx-raised, light-dark(#ffffff, #1c232c));
    --_border: var(--cx-border, light-dark(#e3e7ec, #2b323c));
    --_control: var(--cx-control, light-dark(#858e9b, #6b7685));
    --_text: var(--cx-text, light-dark(#111827, #e6edf3));
    --_muted: var(--cx-muted, light-dark(#4b5563, #9aa7b4));
    --_accent: var(--cx-accent, light-dark(#1f5fd0, #6ea8fe));
    --_on-accent: var(--cx-on-accent, light-dark(#ffffff, #0d1117));
    --_good: var(--cx-good, light-dark(#0b6e4f, #4cc38a));
    --_bad: var(--cx-bad, light-dark(#b42318, #ff8a80));
    --_warn: var(--cx-warn, light-dark(#92520a, #f0b45a));
    --_hover: var(--cx-hover, light-dark(#f1f3f6, #212934));
    --_track: var(--cx-track, light-dark(#eef1f4, #232b35));
    --_grid: var(--cx-grid, light-dark(#eceff3, #232a33));
    --_zero: var(--cx-zero, light-dark(#9aa3ae, #56616f));
    --_radius: var(--cx-radius, 10px);

    /* Categorical, after Okabe–Ito, darkened where 3:1 on the card asks for it. */
    --_series-1: var(--cx-series-1, light-dark(#0072b2, #56b4e9));
    --_series-2: var(--cx-series-2, light-dark(#b25000, #e69f00));
    --_series-3: var(--cx-series-3, light-dark(#007a5a, #2bbf94));
    --_series-4: var(--cx-series-4, light-dark(#a8457f, #d68fbb));
    --_series-5: var(--cx-series-5, light-dark(#6b6b00, #f0e442));
    --_series-6: var(--cx-series-6, light-dark(#4b5563, #9aa7b4));

    /* Diverging around zero: blue above, orange below, a grey between them that stays behind both. */
    --_positive: var(--cx-positive, light-dark(#0072b2, #56b4e9));
    --_negative: var(--cx-negative, light-dark(#b25000, #e69f00));
    --_neutral: var(--cx-neutral, light-dark(#858e9b, #7d8998));

    /* Sequential: one hue, from the card's ground to this. */
    --_scale: var(--cx-scale, light-dark(#1f5fd0, #6ea8fe));

    color: var(--_text);
    font-family: var(--cx-font, inherit);
    font-size: 14px;
    line-height: 1.45;
  }

  /* The reader's own colours, without turning the grid into the loudest thing on the card. */
  @media (forced-colors: active) {
    :host {
      --_text: CanvasText;
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
