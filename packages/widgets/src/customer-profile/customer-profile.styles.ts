import { css } from "lit";

export const styles = css`
  :host {
    --_body-height: var(--cx-profile-height, 520px);
  }

  .id {
    margin: 0 0 8px;
    font-size: 20px;
    font-weight: 600;
    line-height: 28px;
    min-height: 28px;
    overflow-wrap: anywhere;
  }

  dl {
    margin: 0;
  }

  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }

  /* Columns of one width: which values they hold moves nothing. */
  .signals {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(120px, 1fr));
    gap: 8px;
  }

  .signals div {
    border: 1px solid var(--_border);
    border-inline-start: 3px solid var(--_tone, var(--_border));
    border-radius: var(--_control-radius);
    padding: 4px 8px;
  }

  .signals dd {
    font-weight: 600;
  }

  [data-tone="bad"] {
    --_tone: var(--_bad);
  }

  [data-tone="good"] {
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
    grid-template-columns: fit-content(50%) minmax(0, 1fr);
    gap: 4px 16px;
    font-size: 13px;
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
    display: inline-block;
    border: 1px solid var(--_control);
    border-radius: 4px;
    padding: 0 4px;
    font-size: 11px;
    line-height: 15px;
  }

  /* Room for what may take two lines, so that nothing moves when it comes. */
  .two-lines {
    min-height: 2.9em;
  }

  .drivers tbody th {
    height: 44px;
  }

  .drivers tbody tr > * {
    padding-block: 2px;
  }

  .what-now {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-top: 16px;
  }

  .blank {
    background: repeating-linear-gradient(var(--_track) 0 16px, transparent 0 30px);
  }

  .blank > * {
    visibility: hidden;
  }

  /* Values are mostly shorter than the words for none. */
  .blank dd {
    white-space: nowrap;
  }

  @container (max-width: 705px) {
    /* Ticket categories. */
    dd:nth-of-type(6) {
      min-height: 38px;
    }
  }

  @container (max-width: 400px) {
    .why {
      min-height: 4.35em;
    }

    /* Ticket priorities and the two instants, then the categories. */
    dd:nth-of-type(n + 7):nth-of-type(-n + 9) {
      min-height: 38px;
    }

    dd:nth-of-type(6) {
      min-height: 57px;
    }

    .drivers thead td {
      width: 50%;
    }

    .drivers th {
      font-size: 12px;
    }

    /* The figures beside one another say it too. */
    .drivers tr > :last-child {
      display: none;
    }
  }

  @media print {
    .what-now {
      display: none;
    }
  }
`;
