import { css } from "lit";

export const styles = css`
  :host {
    --_body-height: var(--cx-timeline-height, 560px);
  }

  .body {
    flex: 1 1 var(--_body-height);
  }

  .scroll {
    position: relative;
    flex: 1;
    min-height: 0;
    border-block: 1px solid var(--_border);
    overflow: auto;
  }

  .month {
    position: sticky;
    inset-block-start: 0;
    padding: 4px 0;
    background: var(--_card);
    color: var(--_muted);
    font-size: 13px;
    font-weight: 600;
  }

  ol {
    margin: 0 0 8px;
    padding: 0;
    list-style: none;
  }

  li {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr);
    gap: 0 12px;
    padding: calc(8 * var(--_px)) 4px;
  }

  li:not(:last-child) {
    border-bottom: 1px solid var(--_border);
  }

  li:focus-visible {
    outline-offset: -2px;
  }

  svg {
    margin-top: 2px;
    color: var(--_muted);
  }

  .what {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 16px;
  }

  time {
    color: var(--_muted);
    font-size: 13px;
  }

  dl {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    margin: 2px 0 4px;
    font-size: 13px;
  }

  dl div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 4px;
    min-width: 0;
  }

  dt {
    font-size: inherit;
  }

  dt::after {
    content: ":";
  }

  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }

  [data-band="Positive"] {
    color: var(--_positive);
  }

  [data-band="Negative"] {
    color: var(--_negative);
  }

  .older {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    padding-block: 8px 2px;
    color: var(--_muted);
    font-size: 13px;
  }

  .older button {
    color: var(--_text);
  }

  .skeleton {
    height: 14px;
    margin-bottom: 18px;
  }

  @media print {
    .body,
    .scroll {
      flex: none;
      overflow: visible;
    }

    .older button {
      display: none;
    }
  }
`;
