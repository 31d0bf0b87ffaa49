import { css } from "lit";

export const styles = css`
  :host {
    --_chart-height: var(--cx-chart-height, calc(248 * var(--_px)));
    --_body-height: calc(var(--_chart-height) + 34px);
  }

  /* Chart and legend share the body's height, which stays: a legend of two lines takes its second from the chart. */
  .chart {
    flex: 1 1 0;
    min-height: min(160px, var(--_chart-height));
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 6px;
    min-height: 26px;
    margin-bottom: 8px;
  }

  .legend button {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    border-radius: 13px;
    padding: 2px 10px;
    color: var(--_text);
    font-size: 12px;
  }

  .legend button[aria-pressed="false"] {
    color: var(--_muted);
    text-decoration: line-through;
  }

  .legend i {
    width: 12px;
    height: 0;
    border-top: 2px solid var(--_line);
    /* What the canvas draws has the same colours. */
    forced-color-adjust: none;
  }

  .legend button[aria-pressed="false"] i {
    border-top-style: dotted;
  }

  .legend .partial i {
    display: inline-block;
    width: 20px;
    margin-inline-end: 6px;
    border-top: 2px dashed var(--_series-1);
    vertical-align: middle;
  }

  .legend .reset {
    margin-inline-start: auto;
    color: var(--_accent);
  }

  .skeleton {
    height: var(--_chart-height);
    margin-top: 34px;
  }
`;
