import { css } from "lit";

/** Buttons, focus rings and what only screen readers get: shared by every tag. */
export const controls = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  [hidden] {
    display: none !important;
  }

  button {
    appearance: none;
    margin: 0;
    border: 1px solid var(--_border);
    border-radius: var(--_control-radius);
    padding: 5px 10px;
    background: var(--_card);
    color: inherit;
    font: inherit;
    font-size: 13px;
    line-height: 18px;
    cursor: pointer;
  }

  button:hover {
    background: var(--_hover);
  }

  button.plain {
    border-color: transparent;
    background: none;
  }

  button.plain:hover {
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

  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      animation: none !important;
      transition: none !important;
    }
  }
`;
