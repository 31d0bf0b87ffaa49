import { css } from "lit";

export const styles = css`
  :host {
    display: block;
    min-width: 0;
  }

  fieldset {
    min-width: 0;
    margin: 0;
    border: 0;
    padding: 0;
  }

  .name {
    padding: 0;
    font-size: 13px;
    font-weight: 600;
    line-height: 32px;
  }

  .fields {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 8px;
  }

  select {
    grid-column: 1 / -1;
  }

  /* Two of them stand in a narrow bar: Firefox would cut the year off. */
  input[type="date"] {
    padding-inline: 4px 2px;
  }

  input::-webkit-calendar-picker-indicator {
    margin: 0;
    padding: 2px;
    cursor: pointer;
  }

  input[aria-invalid] {
    border-color: var(--_bad);
  }

  .day {
    display: block;
    min-width: 0;
  }

  .day span {
    display: block;
    color: var(--_muted);
    font-size: 12px;
    line-height: 18px;
  }

  .message,
  .bounds {
    margin: 6px 0 0;
    font-size: 12px;
    line-height: 18px;
  }

  .message {
    color: var(--_bad);
  }

  /* Its two lines from the start, so that nothing below moves when the days are known. */
  .bounds {
    min-height: 36px;
    color: var(--_muted);
  }

  /* Too narrow for two dates side by side. */
  @container (max-width: 260px) {
    .fields {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  @container (min-width: 640px) {
    .bounds {
      min-height: 18px;
    }

    .fields {
      grid-template-columns: 180px 150px 150px;
    }

    select {
      grid-column: auto;
      align-self: end;
    }
  }
`;
