import { css } from "lit";

export const styles = css`
  :host {
    --_body-height: var(--cx-bars-height, 256px);
  }

  .skeleton-bar {
    height: 20px;
    margin: 6px 8px 8px;
  }

  .skeleton-head {
    width: 40%;
    height: 12px;
    margin: 2px 8px 8px;
  }
`;
