import { css } from "lit";

export const styles = css`
  :host {
    position: relative;
  }

  label {
    display: block;
    margin-bottom: 4px;
    font-size: 13px;
    font-weight: 600;
  }

  .field {
    position: relative;
  }

  .field button {
    position: absolute;
    inset-block: 2px;
    inset-inline-end: 2px;
    padding: 0 9px;
    font-size: 16px;
  }

  .popup {
    position: absolute;
    inset-inline: 0;
    z-index: 10;
    margin-top: 4px;
    padding: 4px;
    font-size: 13px;
  }

  ul {
    max-height: 320px;
    margin: 0;
    padding: 0;
    overflow: auto;
    list-style: none;
  }

  li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 12px;
    border-radius: var(--_control-radius);
    padding: 6px 8px;
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  li:hover,
  li[data-active] {
    background: var(--_hover);
  }

  li[data-active] {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }

  li[aria-selected="true"] {
    font-weight: 600;
  }

  small,
  .popup p {
    color: var(--_muted);
    font-size: 12px;
  }

  .popup p,
  .footer {
    margin: 0;
    padding: 6px 8px;
    overflow-wrap: anywhere;
  }

  .state,
  .notice {
    margin-top: 4px;
    color: var(--_muted);
    font-size: 13px;
  }

  .state p {
    margin: 0;
    color: var(--_text);
  }
`;
