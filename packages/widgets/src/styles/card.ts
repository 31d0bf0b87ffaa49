import { css } from "lit";

/** The card that every data widget is drawn on. */
export const card = css`
  :host {
    container-type: inline-size;
    /* Where nothing gives the tag a width, such as in a row of a flex box, its content cannot either. */
    contain-intrinsic-inline-size: 320px;
  }

  .card {
    position: relative;
    display: flex;
    flex-direction: column;
    height: 100%;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    padding: calc(16 * var(--_px));
    background: var(--_card);
  }

  .header {
    display: flex;
    align-items: flex-start;
    gap: 8px;
    min-height: 28px;
    margin-bottom: calc(12 * var(--_px));
  }

  .heading {
    flex: 1;
    min-width: 0;
    margin: 0;
    padding: 2px 0;
    font-size: 16px;
    font-weight: 600;
    line-height: 24px;
    overflow-wrap: anywhere;
  }

  .body {
    position: relative;
    display: flex;
    flex: 1;
    flex-direction: column;
    min-width: 0;
    min-height: var(--_body-height, 0);
  }

  .footer {
    margin-top: calc(12 * var(--_px));
    line-height: 18px;
    min-height: 18px;
  }

  /* It will take a second line: room for it from the start. */
  @container (max-width: 330px) {
    .footer {
      min-height: 36px;
    }
  }

  .news {
    display: contents;
  }

  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    margin-bottom: 12px;
    border-inline-start: 3px solid var(--_warn);
    padding: 4px 10px;
    color: var(--_text);
    font-size: 13px;
  }

  .state {
    display: flex;
    flex: 1;
    flex-direction: column;
    align-items: flex-start;
    justify-content: center;
    gap: 8px;
    color: var(--_muted);
  }

  .state p {
    margin: 0;
    color: var(--_text);
    overflow-wrap: anywhere;
  }

  .state small {
    font-size: 12px;
    overflow-wrap: anywhere;
  }

  .progress {
    position: absolute;
    inset: 0 0 auto;
    height: 2px;
    overflow: hidden;
    border-radius: var(--_radius) var(--_radius) 0 0;
  }

  .progress::before {
    content: "";
    position: absolute;
    inset: 0 auto 0 0;
    width: 40%;
    background: var(--_accent);
    animation: progress 1.1s ease-in-out infinite;
  }

  .progress:dir(rtl) {
    scale: -1 1;
  }

  @keyframes progress {
    from {
      transform: translateX(-100%);
    }
    to {
      transform: translateX(250%);
    }
  }

  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 13px;
  }

  caption {
    padding-bottom: 6px;
    text-align: start;
  }

  th,
  td {
    border-bottom: 1px solid var(--_border);
    padding: calc(5 * var(--_px)) 12px calc(5 * var(--_px)) 0;
    text-align: start;
    font-weight: 400;
    overflow-wrap: anywhere;
  }

  /* A sign stays before its figure on pages that read from the right, and units stand under units there too. */
  .number {
    unicode-bidi: plaintext;
    text-align: right;
    white-space: nowrap;
  }

  .twin {
    max-height: 320px;
    overflow: auto;
  }

  @media (forced-colors: active) {
    .card {
      border-color: CanvasText;
    }

    .progress::before {
      background: GrayText;
    }
  }

  @media print {
    .menu,
    .progress {
      display: none;
    }

    .card {
      break-inside: avoid;
    }
  }
`;
