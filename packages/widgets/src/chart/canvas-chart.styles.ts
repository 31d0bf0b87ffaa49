import { css } from "lit";

export const styles = css`
  :host {
    position: relative;
    height: var(--_chart-height, 240px);
    cursor: crosshair;
    outline: none;
  }

  .frame {
    /* A finger's sideways drag is the chart's, its scrolling the page's. */
    touch-action: pan-y;
    position: absolute;
    inset: 0;
    border-radius: var(--_control-radius);
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

  /* Colours that the canvas was drawn in. Whatever changes one of them (the theme, a token, the reader's own colours) is
     heard as a transition, and the canvas drawn anew. */
  .scheme {
    box-shadow:
      0 0 var(--_text),
      0 0 var(--_muted),
      0 0 var(--_grid),
      0 0 var(--_zero),
      0 0 var(--_series-1),
      0 0 var(--_series-2),
      0 0 var(--_series-3),
      0 0 var(--_series-4),
      0 0 var(--_series-5),
      0 0 var(--_series-6),
      0 0 var(--_positive),
      0 0 var(--_neutral),
      0 0 var(--_negative);
    transition: box-shadow 1ms !important;
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
    .probe,
    .scheme {
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
    padding: 8px 10px;
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
  }

  .tooltip i {
    flex: none;
    width: 10px;
    height: 2px;
    align-self: center;
    background: currentColor;
  }
`;
