import { css } from "lit";

export const styles = css`
  /* Three sources take it in any density. */
  :host {
    --_body-height: var(--cx-bars-height, 256px);
  }

  .groups {
    display: flex;
    flex: 1;
    flex-direction: column;
    justify-content: space-around;
    gap: 4px;
    font-size: 13px;
  }

  .group {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 2px 4px;
    border: 1px solid transparent;
    border-radius: var(--_control-radius);
    padding: 1px 4px;
    cursor: pointer;
  }

  .group[data-chosen] {
    border-color: var(--_accent);
    background: var(--_hover);
  }

  .group b {
    font-weight: 600;
  }

  .group small {
    color: var(--_muted);
    font-size: 12px;
  }

  .group > small {
    grid-column: span 2;
    text-align: end;
  }

  .stack {
    display: flex;
    grid-column: 1 / -1;
    gap: 2px;
    height: 10px;
    overflow: hidden;
    border-radius: var(--_bar-radius);
    background: var(--_track);
  }

  .group i {
    background: var(--_color);
  }

  .band {
    border: 0;
    padding: 1px 0;
    text-align: start;
  }

  .band i {
    display: inline-block;
    width: 8px;
    height: 8px;
    border-radius: 2px;
  }

  /* Order and words tell them apart where the colours are the reader's own. */
  @media (forced-colors: active) {
    .group i {
      border: 1px solid CanvasText;
    }
  }
`;
