import { css, html, type TemplateResult } from "lit";
import { property, query } from "lit/decorators.js";
import { FilterPart } from "./filter-part.ts";

/**
 * A modal drawer at the page's side. Escape, the backdrop and its two buttons close it; the focus then returns to where
 * it was. Internal; dispatches `close`, which neither bubbles nor leaves the shadow root.
 *
 * @slot - What it holds.
 */
export class FilterDrawer extends FilterPart {
  static override styles = [
    ...FilterPart.styles,
    css`
      dialog {
        width: min(400px, 100vw);
        max-width: none;
        height: 100dvh;
        max-height: none;
        margin: 0;
        margin-inline-end: auto;
        border: 0;
        border-inline-end: 1px solid var(--_border);
        padding: 0;
        background: var(--_card);
        color: var(--_text);
      }

      dialog[open] {
        display: flex;
        flex-direction: column;
        animation: arrive 150ms ease-out;
      }

      dialog::backdrop {
        background: var(--_backdrop);
      }

      .header,
      .footer {
        display: flex;
        flex: none;
        align-items: center;
        gap: 8px;
        padding: 12px 16px;
      }

      .header {
        justify-content: space-between;
        border-bottom: 1px solid var(--_border);
      }

      .footer {
        border-top: 1px solid var(--_border);
      }

      h2 {
        margin: 0;
        font-size: 16px;
        font-weight: 600;
        line-height: 24px;
      }

      .close {
        display: grid;
        place-items: center;
        width: 32px;
        height: 32px;
        padding: 0;
        color: var(--_muted);
      }

      .body {
        flex: 1;
        min-height: 0;
        overflow-y: auto;
        overscroll-behavior: contain;
        padding: 16px;
        container-type: inline-size;
      }

      .primary {
        flex: 1;
        min-height: 36px;
        font-weight: 500;
      }

      @keyframes arrive {
        from {
          opacity: 0;
          margin-inline-start: -16px;
        }
      }

      @media (max-width: 480px) {
        dialog {
          width: 100vw;
          border: 0;
        }
      }
    `,
  ];

  @property({ type: Boolean, reflect: true }) open = false;

  @property() heading = "";

  @query("dialog") private dialog!: HTMLDialogElement;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A dialog that leaves the page while it is open would come back as one that is not modal.
    if (this.hasUpdated) this.dialog.close();
  }

  protected override updated(): void {
    if (this.open && !this.dialog.open) this.dialog.showModal();
    else if (!this.open && this.dialog.open) this.dialog.close();
  }

  readonly #onClick = (event: MouseEvent): void => {
    // The dialog has no padding: only its backdrop is the target itself.
    if (event.target === this.dialog) this.dialog.close();
  };

  readonly #onClose = (): void => {
    // The event comes late: by then it may have been opened again.
    if (this.dialog.open) return;
    this.open = false;
    this.dispatchEvent(new Event("close"));
  };

  protected override render(): TemplateResult {
    const close = () => this.dialog.close();
    return html`
      <dialog part="drawer" aria-labelledby="heading" @click=${this.#onClick} @close=${this.#onClose}>
        <header class="header">
          <h2 id="heading">${this.heading}</h2>
          <button class="plain close" part="button" type="button" aria-label=${this.localize.term("close")} @click=${close}>
            <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
              <path d="m4 4 8 8m0-8-8 8" fill="none" stroke="currentColor" stroke-width="1.5" />
            </svg>
          </button>
        </header>
        <div class="body"><slot></slot></div>
        <footer class="footer">
          <button class="primary" part="button" type="button" @click=${close}>${this.localize.term("showResults")}</button>
        </footer>
      </dialog>
    `;
  }
}
