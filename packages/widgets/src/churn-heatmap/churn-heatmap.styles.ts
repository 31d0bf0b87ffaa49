import { css } from "lit";

export const styles = css`
  :host {
    --_body-height: var(--cx-heatmap-height, 220px);
  }

  .grid {
    display: grid;
    flex: 1;
    grid-template-columns: fit-content(34%) repeat(var(--_columns), minmax(0, 1fr));
    grid-template-rows: auto auto repeat(var(--_rows), minmax(44px, 1fr));
    gap: 4px;
    font-size: 13px;
  }

  [role="row"],
  [role="rowgroup"] {
    display: contents;
  }

  .axis.across {
    grid-column: 2 / -1;
    text-align: center;
  }

  .head {
    padding: 2px 0;
    color: var(--_text);
    overflow-wrap: anywhere;
  }

  .head.column {
    text-align: center;
  }

  .head.row {
    display: flex;
    align-items: center;
    padding-inline-end: 8px;
  }

  .cell {
    /* Never so strong that the text on it falls under 4.5:1, light or dark. */
    --_ground: color-mix(in oklab, var(--_scale) calc(6% + var(--_strength) * 46%), var(--_card));
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    border: 0;
    border-radius: var(--_control-radius);
    background: var(--_ground);
    color: var(--_text);
    line-height: 18px;
    cursor: pointer;
  }

  .cell[aria-disabled="true"] {
    cursor: default;
  }

  .cell b {
    font-size: 14px;
    font-weight: 600;
  }

  .cell small {
    font-size: 12px;
  }

  .cell:hover:not([aria-disabled="true"]) {
    box-shadow: inset 0 0 0 2px color-mix(in oklab, var(--_text) 45%, transparent);
  }

  .cell[aria-selected="true"] {
    box-shadow: inset 0 0 0 2px var(--_text);
  }

  .cell[aria-selected="true"] b::before {
    content: "✓ " / "";
  }

  .skeleton {
    flex: 1;
  }

  @media (forced-colors: active) {
    .cell {
      border: 1px solid CanvasText;
    }

    .cell[aria-selected="true"] {
      border: 3px solid Highlight;
    }
  }
`;
