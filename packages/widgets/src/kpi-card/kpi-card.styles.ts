import { css } from "lit";

export const styles = css`
  :host {
    --_body-height: 112px;
  }

  .header {
    margin-bottom: 4px;
  }

  .heading {
    color: var(--_muted);
    font-size: 13px;
    font-weight: 500;
  }

  .value {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 6px;
    height: 36px;
    overflow: hidden;
    font-size: 28px;
    font-weight: 600;
    line-height: 36px;
    letter-spacing: -0.01em;
  }

  .value small {
    color: var(--_muted);
    font-size: 14px;
    font-weight: 400;
    letter-spacing: 0;
  }

  .delta {
    min-height: 36px;
    margin: 0;
    color: var(--_muted);
    font-size: 12px;
    line-height: 18px;
  }

  .delta[data-tone="good"] {
    color: var(--_good);
  }

  .delta[data-tone="bad"] {
    color: var(--_bad);
  }

  /* Two lines from the start: nothing below moves when the second one is filled. */
  .footer {
    min-height: 36px;
  }

  @container (max-width: 200px) {
    .footer {
      min-height: 54px;
    }
  }

  @container (max-width: 150px) {
    .delta {
      min-height: 54px;
    }

    .footer {
      min-height: 72px;
    }
  }

  /* Takes the height that a tall card has to spare. */
  .sparkline {
    display: block;
    flex: 1 1 28px;
    width: 100%;
    height: 28px;
    min-height: 28px;
    max-height: 140px;
    margin-top: auto;
    padding-top: 4px;
    color: var(--_series-1);
  }

  /* An error must not be larger than the figure that it stands for. */
  .state {
    gap: 4px;
    justify-content: start;
  }

  .notice {
    gap: 0 8px;
    margin-bottom: 6px;
    padding: 2px 8px;
    font-size: 12px;
  }

  .state p {
    font-size: 13px;
    line-height: 18px;
  }

  .skeleton-value {
    width: 45%;
    height: 28px;
    margin: 4px 0;
  }

  .skeleton-delta {
    width: 80%;
    height: 12px;
    margin: 3px 0;
  }

  .skeleton-line {
    height: 24px;
    margin-top: auto;
  }
`;
