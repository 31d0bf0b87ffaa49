import { css } from "lit";

export const styles = css`
  :host {
    --_body-height: var(--cx-table-height, 560px);
  }

  /* Of one height whatever it holds: nothing moves between loading, paging and searching. */
  .body {
    flex: 1 1 var(--_body-height);
  }

  .toolbar {
    position: relative;
    display: flex;
    gap: 8px;
    margin-bottom: 8px;
  }

  input[type="search"],
  .field {
    max-width: 320px;
  }

  .field {
    flex: 1;
    height: calc(32 * var(--_px));
  }

  .columns {
    flex: none;
    margin-inline-start: auto;
  }

  summary {
    border: 1px solid var(--_border);
    border-radius: var(--_control-radius);
    padding: calc(6 * var(--_px)) 10px;
    font-size: 13px;
    line-height: 18px;
    cursor: pointer;
  }

  summary:hover {
    background: var(--_hover);
  }

  fieldset {
    position: absolute;
    inset-block-start: 100%;
    inset-inline-end: 0;
    z-index: 3;
    max-width: 100%;
    max-height: calc(var(--_body-height) - 48px);
    margin: 4px 0 0;
    padding: 8px 12px;
    overflow: auto;
  }

  fieldset label {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 28px;
    font-size: 13px;
    cursor: pointer;
  }

  [type="checkbox"] {
    margin: 0;
    accent-color: var(--_accent);
  }

  .scroll {
    /* What only screen readers get scrolls along. */
    position: relative;
    flex: 1;
    min-height: 0;
    border-block: 1px solid var(--_border);
    overflow: auto;
    overscroll-behavior-x: contain;
  }

  .line {
    height: 14px;
    margin-block: 16px;
  }

  th,
  td {
    min-width: 64px;
    padding: calc(8 * var(--_px)) 0;
    padding-inline-end: 12px;
    overflow-wrap: break-word;
    vertical-align: top;
  }

  th {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    border: 0;
    background: var(--_card);
    /* A border would scroll away. */
    box-shadow: inset 0 -1px var(--_border);
    vertical-align: bottom;
  }

  th.number {
    white-space: normal;
  }

  td[data-type="text"] {
    min-width: 96px;
  }

  td[data-type][data-long] {
    min-width: 220px;
  }

  td[data-type="day"],
  td[data-type="instant"] {
    white-space: nowrap;
  }

  .sort,
  .value,
  td > .link {
    border: 0;
    padding: 0;
    background: none;
    text-align: inherit;
  }

  .sort {
    font-size: 12px;
    line-height: inherit;
  }

  /* On one line, unless that is a long one. */
  .fit {
    display: inline-block;
    width: max-content;
    max-width: 220px;
    overflow-wrap: anywhere;
  }

  .value:hover {
    text-decoration: underline;
  }

  .value[aria-pressed="true"] {
    color: var(--_accent);
    font-weight: 600;
  }

  .arrow {
    padding-inline-start: 4px;
  }

  [aria-sort="none"] .arrow {
    display: none;
  }

  [data-open] tbody tr {
    cursor: pointer;
  }

  tbody tr:hover td {
    --_ground: var(--_hover);
    background: var(--_hover);
  }

  [data-band="Positive"] {
    color: var(--_positive);
  }

  [data-band="Negative"] {
    color: var(--_negative);
  }

  .pager {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 4px 16px;
    min-height: 40px;
    padding-top: 8px;
    color: var(--_muted);
    font-size: 13px;
  }

  .pager label {
    display: flex;
    align-items: center;
    gap: 8px;
    margin-inline-end: auto;
  }

  .pager select {
    width: auto;
  }

  .pager button {
    min-width: 32px;
    font-size: 16px;
  }

  .pager [aria-disabled] {
    opacity: 0.4;
    cursor: default;
  }

  @media print {
    .toolbar,
    .pager label,
    .pager div {
      display: none;
    }

    .body,
    .scroll {
      flex: none;
      overflow: visible;
    }
  }
`;
