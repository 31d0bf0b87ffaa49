import { css } from "lit";

/** Buttons, focus rings and what only screen readers get: shared by every tag. */
export const controls = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  :host {
    display: block;
    min-width: 0;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  button {
    appearance: none;
    margin: 0;
    border: 1px solid var(--_border);
    border-radius: var(--_control-radius);
    padding: calc(5 * var(--_px)) 10px;
    background: var(--_card);
    color: inherit;
    font: inherit;
    font-size: 13px;
    line-height: 18px;
    cursor: pointer;
  }

  button.plain {
    border-color: transparent;
    background: none;
  }

  button:hover {
    background: var(--_hover);
  }

  button.link {
    border: 0;
    padding: 4px 0;
    background: none;
    color: var(--_accent);
  }

  button.link:hover {
    text-decoration: underline;
  }

  button.primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  /* Also the room that a menu will take. */
  .dots {
    display: grid;
    place-items: center;
    flex: none;
    width: 28px;
    height: 28px;
    padding: 0;
    color: var(--_muted);
  }

  button:disabled {
    opacity: 0.55;
    cursor: default;
  }

  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  /* Of second rank. */
  .axis,
  .bars-foot,
  .bars-head,
  .footer,
  .label,
  .legend,
  caption,
  dt,
  thead th {
    color: var(--_muted);
    font-size: 12px;
  }

  /* What lies above the card. */
  [part="menu"],
  [part="popup"],
  [part="columns-list"],
  [part="tooltip"] {
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) - 2px);
    background: var(--_raised);
    box-shadow: var(--_shadow);
  }

  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .footer > span:not(:last-child)::after {
    content: " ·";
  }

  .skeleton {
    border-radius: var(--_control-radius);
    background: var(--_track);
  }

  @media (forced-colors: active) {
      .skeleton {
      background: GrayText;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      animation: none !important;
      transition: none !important;
    }
  }
`;
