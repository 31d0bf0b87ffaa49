import { css } from "lit";

export const styles = css`
  summary {
    display: flex;
    align-items: center;
    gap: 6px;
    min-height: calc(32 * var(--_px));
    border-radius: var(--_control-radius);
    font-size: 13px;
    font-weight: 600;
    line-height: 20px;
    list-style: none;
    cursor: pointer;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  .arrow {
    flex: none;
    color: var(--_muted);
    transition: transform 140ms;
  }

  details[open] .arrow {
    transform: rotate(90deg);
  }

  :host(:dir(rtl)) details:not([open]) .arrow {
    transform: scaleX(-1);
  }

  summary:hover .arrow {
    color: var(--_text);
  }

  .name {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
  }

  .chosen {
    flex: none;
    color: var(--_accent);
    font-size: 12px;
    font-weight: 500;
  }

  fieldset {
    min-width: 0;
    margin: 0;
    border: 0;
    padding: 0 0 8px;
  }

  .list[data-long] {
    max-height: 252px;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }

  .option {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: calc(12px + 16 * var(--_px));
    /* The highlight reaches a little further than the text, which stays in line with the heading's. */
    margin-inline: -6px;
    border-radius: var(--_control-radius);
    padding-inline: 6px;
    font-size: 13px;
    line-height: 20px;
    cursor: pointer;
  }

  .list[data-long] .option {
    margin-inline: 0;
    padding-inline-start: 2px;
  }

  .option:hover {
    background: var(--_hover);
  }

  .option[data-disabled] {
    background: none;
    cursor: default;
  }

  .option[data-none],
  .option[data-disabled] {
    color: var(--_muted);
  }

  input[type="checkbox"] {
    flex: none;
    width: 15px;
    height: 15px;
    margin: 0;
    accent-color: var(--_accent);
    cursor: inherit;
  }

  .text {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .count {
    flex: none;
    color: var(--_muted);
    font-size: 12px;
    text-align: right;
  }

  input.search:not([type="checkbox"]) {
    margin-bottom: 6px;
  }

  .none {
    margin: 0;
    color: var(--_muted);
    font-size: 13px;
  }

  .none:not(:empty) {
    padding: 4px 0;
  }

  .box.skeleton {
    flex: none;
    width: 15px;
    height: 15px;
  }

  .text.skeleton {
    height: 10px;
    margin-inline-end: 25%;
  }

  @media (forced-colors: active) {
    .option[data-none],
    .option[data-disabled] {
      color: GrayText;
    }
  }
`;
