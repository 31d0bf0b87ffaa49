import { css } from "lit";

export const styles = css`
  :host {
    display: block;
    position: relative;
    min-width: 0;
    height: var(--_chart-height, 240px);
    cursor: crosshair;
    outline: none;
  }

  .frame {
    /* A finger's sideways drag is the chart's, its scrolling the page's. */
    touch-action: pan-y;
    position: absolute;
    inset: 0;
    border-radius: 6px;
  }

  .frame:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .probe,
  .scheme {
    position: absolute;
    visibility: hidden;
  }

  /* A change of its colour (light, dark, forced) is heard as a transition: the canvas has to be drawn anew. */
  .scheme {
    color: var(--_text);
    transition: color 1ms !important;
  }

  .uplot,
  .u-wrap {
    position: relative;
    width: 100%;
    user-select: none;
  }

  .u-over,
  .u-under {
    position: absolute;
  }

  .u-under {
    overflow: hidden;
  }

  canvas {
    direction: ltr;
    position: relative;
    display: block;
    width: 100%;
    height: 100%;
  }

  .u-axis,
  .u-select,
  .u-cursor-x,
  .u-cursor-y,
  .u-cursor-pt {
    position: absolute;
    inset-block-start: 0;
    left: 0;
    pointer-events: none;
  }

  .u-cursor-x {
    height: 100%;
    border-right: 1px solid var(--_zero);
  }

  .u-cursor-pt {
    border: 0 solid;
    border-radius: 50%;
    background-clip: padding-box !important;
  }

  .u-off {
    display: none;
  }

  @media (forced-colors: active) {
    .probe {
      forced-color-adjust: none;
    }
  }

  .band {
    position: absolute;
    border: solid var(--_accent);
    border-width: 0 1px;
    background: color-mix(in srgb, var(--_accent) 16%, transparent);
    pointer-events: none;
  }

  /* Around the point that is read. */
  .ring {
    position: absolute;
    width: 14px;
    height: 14px;
    margin: -7px;
    border: 2px solid var(--_text);
    border-radius: 50%;
    pointer-events: none;
  }

  .tooltip {
    position: absolute;
    inset-block-start: 0;
    left: 0;
    z-index: 5;
    max-width: 240px;
    border: 1px solid var(--_border);
    border-radius: 8px;
    padding: 8px 10px;
    background: var(--_raised);
    box-shadow: 0 4px 16px rgb(0 0 0 / 12%);
    font-size: 12px;
    line-height: 18px;
    pointer-events: none;
  }

  .tooltip b {
    display: block;
    font-weight: 600;
  }

  .tooltip span {
    display: flex;
    align-items: baseline;
    gap: 6px;
    font-variant-numeric: tabular-nums;
  }

  .tooltip i {
    flex: none;
    width: 10px;
    height: 2px;
    align-self: center;
    background: currentColor;
  }
`;
