import { css } from "lit";

/** What a reader types or picks a value in. */
export const fields = css`
  select,
  input:not([type="checkbox"]) {
    width: 100%;
    min-width: 0;
    height: calc(32 * var(--_px));
    margin: 0;
    border: 1px solid var(--_control);
    border-radius: var(--_control-radius);
    padding: 0 8px;
    background: var(--_card);
    color: inherit;
    font: inherit;
    font-size: 13px;
  }

  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
`;
