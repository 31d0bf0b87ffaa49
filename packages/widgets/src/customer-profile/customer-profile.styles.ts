import { css } from "lit";

export const styles = css`
  :host {
    --_body-height: var(--cx-profile-height, 520px);
  }

  /* In one column the same takes more room. */
  @container (max-width: 705px) {
    .body {
      min-height: var(--cx-profile-height, 880px);
    }
  }

  @container (max-width: 400px) {
    .body {
      min-height: var(--cx-profile-height, 1060px);
    }
  }

  .id {
    margin: 0 0 8px;
    font-size: 20px;
    font-weight: 600;
    line-height: 28px;
    overflow-wrap: anywhere;
  }

  dl {
    margin: 0;
  }

  dt {
    color: var(--_muted);
    font-size: 12px;
  }

  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .signals {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .signals div {
    border: 1px solid var(--_border);
    border-inline-start: 3px solid var(--_tone, var(--_control));
    border-radius: 6px;
    padding: 4px 12px;
  }

  .signals dd {
    font-weight: 600;
  }

  [data-tone="High"],
  [data-tone="Negative"] {
    --_tone: var(--_bad);
  }

  [data-tone="Medium"] {
    --_tone: var(--_warn);
  }

  [data-tone="Low"],
  [data-tone="Positive"] {
    --_tone: var(--_good);
  }

  .parts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 320px), 1fr));
    gap: 0 32px;
  }

  .sub {
    margin: 16px 0 4px;
    font-weight: 600;
  }

  .facts {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 4px 16px;
    font-size: 13px;
    font-variant-numeric: tabular-nums;
  }

  .facts dt {
    line-height: 19px;
  }

  .why {
    margin: 0 0 8px;
  }

  .drivers * {
    overflow-wrap: break-word;
    white-space: normal;
  }

  .drivers :last-child {
    padding-inline-end: 0;
  }

  .drivers small {
    display: block;
    color: var(--_accent);
    font-size: 12px;
  }

  .what-now {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-top: 16px;
  }

  .skeleton {
    height: 16px;
    margin-bottom: 14px;
  }

  @media print {
    .what-now {
      display: none;
    }
  }
`;
