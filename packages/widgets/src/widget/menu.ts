import { css, html, LitElement, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import { define } from "../define.ts";
import { controls } from "../styles/controls.ts";
import { tokens } from "../styles/tokens.ts";
import { dots } from "./dots.ts";

export interface MenuItem {
  label: string;
  run: () => void;
}

/** The menu in a card's corner. A button opens it; arrows, Home, End and Escape work as menus do. Internal. */
class WidgetMenu extends LitElement {
  static override styles = [
    tokens,
    controls,
    css`
      :host {
        position: relative;
        display: block;
      }

      [role="menu"] {
        position: absolute;
        inset-block-start: 32px;
        inset-inline-end: 0;
        z-index: 10;
        min-width: 160px;
        border: 1px solid var(--_border);
        border-radius: 8px;
        padding: 4px;
        background: var(--_raised);
        box-shadow: 0 8px 24px rgb(0 0 0 / 14%);
      }

      [role="menuitem"] {
        display: block;
        width: 100%;
        border: 0;
        background: none;
        text-align: start;
        white-space: nowrap;
      }

      [role="menuitem"]:hover {
        background: var(--_hover);
      }
    `,
  ];

  /** What the menu is for, in words. */
  @property() label = "";

  @property({ attribute: false }) items: readonly MenuItem[] = [];

  @query(".dots") private opener!: HTMLButtonElement;

  @state() private expanded = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener("focusout", this.#onFocusOut);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener("focusout", this.#onFocusOut);
    this.expanded = false;
  }

  readonly #onFocusOut = (event: FocusEvent): void => {
    const next = event.relatedTarget;
    if (!(next instanceof Node && this.contains(next))) this.expanded = false;
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const items = [...this.renderRoot.querySelectorAll<HTMLElement>('[role="menuitem"]')];
    const at = items.findIndex((item) => item.matches(":focus"));
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (event.key === "Escape" && this.expanded) {
      event.stopPropagation();
      this.expanded = false;
      this.opener.focus();
    } else if (target !== undefined && items.length > 0) {
      event.preventDefault();
      items.at(target % items.length)?.focus();
    }
  };

  /** Opens the menu and goes to its first item. */
  async open(): Promise<void> {
    this.expanded = true;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
  }

  readonly #toggle = (): void => {
    if (this.expanded) this.expanded = false;
    else void this.open();
  };

  #choose(item: MenuItem): void {
    this.expanded = false;
    this.opener.focus();
    item.run();
  }

  protected override render() {
    return html`
      <div @keydown=${this.#onKeydown}>
        <button
          class="plain dots"
          type="button"
          aria-label=${this.label}
          aria-haspopup="menu"
          aria-expanded=${this.expanded}
          @click=${this.#toggle}
        >
          ${dots}
        </button>
        ${
          this.expanded
            ? html`
                <div role="menu" aria-label=${this.label}>
                  ${this.items.map(
                    (item) => html`
                      <button role="menuitem" type="button" tabindex="-1" @click=${() => this.#choose(item)}>
                        ${item.label}
                      </button>
                    `,
                  )}
                </div>
              `
            : nothing
        }
      </div>
    `;
  }
}

define("cx-widget-menu", WidgetMenu);

declare global {
  interface HTMLElementTagNameMap {
    "cx-widget-menu": WidgetMenu;
  }
}
