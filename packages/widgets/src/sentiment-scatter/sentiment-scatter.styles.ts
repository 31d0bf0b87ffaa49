import { css } from "lit";

export const styles = css`
  :host {
    --_chart-height: var(--cx-chart-height, calc(320 * var(--_px)));
  }

  .legend i {
    width: 9px;
    height: 9px;
    border: 0;
    background: var(--_line);
  }

  .legend button[aria-pressed="false"] i {
    opacity: 0.4;
  }

  .circle {
    border-radius: 50%;
  }

  .triangle {
    clip-path: polygon(50% 0, 100% 100%, 0 100%);
  }

  .diamond {
    clip-path: polygon(50% 0, 100% 50%, 50% 100%, 0 50%);
  }
`;
