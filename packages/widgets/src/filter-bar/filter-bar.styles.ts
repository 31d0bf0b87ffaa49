import { css } from "lit";

export const styles = css`
  .card {
    height: auto;
    font-size: 13px;
  }

  .header {
    flex-wrap: wrap;
    align-items: center;
    margin-bottom: 8px;
  }

  .actions {
    display: flex;
    gap: 12px;
    margin-inline-start: auto;
  }

  .actions .link {
    min-width: 24px;
    white-space: nowrap;
  }

  .actions [aria-disabled] {
    color: var(--_muted);
    text-decoration: none;
    cursor: default;
  }

  .panel {
    display: grid;
    gap: calc(12 * var(--_px));
  }

  .panel > * {
    min-width: 0;
  }

  .matching {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 8px 12px;
    margin: 0;
    border-block: 1px solid var(--_border);
    padding-block: 10px;
  }

  dt {
    line-height: 16px;
  }

  dd {
    margin: 0;
    font-size: 16px;
    font-weight: 600;
    line-height: 22px;
  }

  dd .skeleton {
    display: inline-block;
    width: 56px;
    height: 14px;
    vertical-align: middle;
  }

  /* A row from the start, so that the lists below do not jump under the pointer at the first choice. */
  .chips {
    min-height: 26px;
    max-height: 122px;
    /* Room for the focus ring, which the box would cut off. */
    margin: -3px;
    padding: 3px;
    box-sizing: content-box;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }

  .compare {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 12px;
    align-items: center;
    font-size: 13px;
  }

  .compare span {
    font-weight: 600;
  }

  .groups {
    display: grid;
    align-items: start;
    border-top: 1px solid var(--_border);
    padding-top: 4px;
  }

  .state,
  .notice {
    flex: none;
    margin-bottom: 12px;
  }

  .footer {
    margin-top: 8px;
  }

  .card[data-compact] {
    padding: 8px;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
  }

  .row ~ .news .state,
  .row ~ .news .notice {
    margin: 8px 0 0;
  }

  .opener {
    display: flex;
    align-items: center;
    gap: 6px;
    min-height: 32px;
    border-color: var(--_control);
    font-weight: 500;
  }

  .when {
    color: var(--_muted);
  }

  .inside {
    container-type: inline-size;
  }

  .inside .actions {
    justify-content: flex-end;
    margin-bottom: 8px;
  }

  @container (min-width: 640px) {
    .panel {
      grid-template-columns: minmax(0, 1fr);
    }

    .compare {
      justify-self: start;
    }

    .matching {
      grid-template-columns: repeat(4, minmax(0, max-content));
      gap: 8px 32px;
    }

    .groups {
      grid-template-columns: repeat(auto-fill, minmax(200px, 1fr));
      gap: 4px 24px;
      padding-top: 8px;
    }
  }

  @media (forced-colors: active) {
    .actions [aria-disabled] {
      color: GrayText;
    }
  }
`;
