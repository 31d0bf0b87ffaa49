import { css } from "lit";

export const styles = css`
  :host {
    --_body-height: var(--cx-bars-height, calc(60px + 196 * var(--_px)));
  }

  .bars-foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 12px;
    padding: 2px 8px 0;
  }

  .few {
    font-style: italic;
  }

  .skeleton-head {
    flex: none;
    width: 40%;
    height: 12px;
    margin: 2px 8px 8px;
  }

  .skeleton-head[data-tall] {
    margin-top: 20px;
  }
`;

/** For dimensions with more categories than a card shows at first. */
export const manyStyles = css`
  :host {
    --_body-height: var(--cx-bars-height, calc(220px + 128 * var(--_px)));
  }

  @container (max-width: 360px) {
    .body {
      min-height: var(--cx-bars-height, 456px);
    }
  }
`;

/** The same for bars with four figures, whose labels stand above them on wider cards too. */
export const manyWideStyles = css`
  @container (max-width: 480px) {
    .body {
      min-height: var(--cx-bars-height, 456px);
    }
  }
`;
