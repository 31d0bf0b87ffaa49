import { css } from "lit";

export const styles = css`
  :host {
    --_body-height: var(--cx-bars-height, calc(60px + 196 * var(--_px)));
  }

  .columns {
    display: flex;
    flex: 1;
    gap: 4px;
    font-size: 12px;
  }

  .column {
    position: relative;
    display: flex;
    flex: 1;
    flex-direction: column;
    justify-content: flex-end;
    min-width: 0;
    border-radius: var(--_control-radius);
    text-align: center;
  }

  .column:hover {
    background: var(--_hover);
  }

  .fill {
    /* Beside the value above it and the tick below it. */
    height: calc((100% - 44px) * var(--_height));
    min-height: 2px;
    border-radius: var(--_bar-radius) var(--_bar-radius) 0 0;
    background: var(--_series-1);
  }

  .fill[data-none] {
    min-height: 0;
  }

  .tick {
    border-top: 1px solid var(--_zero);
    padding-top: 3px;
    line-height: 18px;
  }

  .axis {
    text-align: center;
  }

  .tip {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    z-index: 5;
    display: none;
    padding: 6px 10px;
    line-height: 18px;
    white-space: nowrap;
  }

  .tip[data-end] {
    inset-inline: auto 0;
  }

  .column:is(:hover, :focus-visible) .tip {
    display: block;
  }

  .skeleton {
    flex: 1;
  }

  /* Where the values would run into each other, hover and focus say them. */
  @container (max-width: 480px) {
    .columns {
      gap: 2px;
    }

    .value {
      visibility: hidden;
      width: 0;
    }
  }

  @media (forced-colors: active) {
    .fill {
      background: CanvasText;
    }
  }
`;
