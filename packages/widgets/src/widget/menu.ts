import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { property, query, state } from "lit/decorators.js";
import { define } from "../define.ts";
import { controls } from "../styles/controls.ts";
import { tokens } from "../styles/tokens.ts";
import { dots } from "./dots.ts";

export interface MenuItem {
  label: string;
  run: () => void;
  /** Set for one of several that exclude each other: whether it is the one that holds. */
  checked?: boolean;
}

export interface MenuGroup {
  /** What its items choose, in words; none for a menu's first items. */
  label?: string;
  items: readonly MenuItem[];
}

/** The menu in a card's corner. A button opens it; arrows, Home, End and Escape work as menus do. Internal. */
class WidgetMenu extends LitElement {
  static override styles = [
    tokens,
    controls,
    css`
      :host {
        position: relative;
      }

      [role="menu"] {
        position: absolute;
        inset-block-start: 32px;
        inset-inline-end: 0;
        z-index: 10;
        min-width: 160px;
        padding: 4px;
      }

      button[role] {
        display: block;
        width: 100%;
        text-align: start;
        white-space: nowrap;
      }

      [role="menuitemradio"] {
        padding-inline-start: 26px;
      }

      [aria-checked="true"]::before {
        content: "✓" / "";
        display: inline-block;
        width: 16px;
        margin-inline-start: -16px;
        color: var(--_accent);
      }

      [role="group"] + [role="group"] {
        margin-top: 4px;
        border-top: 1px solid var(--_border);
        padding-top: 4px;
      }

      .label {
        padding: 4px 10px;
        line-height: 18px;
      }
    `,
  ];

  /** What the menu is for, in words. */
  @property() label = "";

  @property({ attribute: false }) groups: readonly MenuGroup[] = [];

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
    const items = [...this.renderRoot.querySelectorAll<HTMLElement>("button[role]")];
    const at = items.findIndex((item) => item.matches(":focus"));
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    // Tab goes on from the button, as if the menu had not been opened.
    if ((event.key === "Escape" || event.key === "Tab") && this.expanded) {
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
    this.#keepOnScreen();
    this.renderRoot.querySelector<HTMLElement>("button[role]")?.focus();
  }

  /** A card at the screen's edge may be narrower than its menu. */
  #keepOnScreen(): void {
    const menu = this.renderRoot.querySelector<HTMLElement>('[role="menu"]');
    if (menu === null) return;
    const { left, right } = menu.getBoundingClientRect();
    const shift = Math.max(4 - left, Math.min(0, document.documentElement.clientWidth - 4 - right));
    if (shift !== 0) menu.style.translate = `${shift}px`;
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

  #renderItem(item: MenuItem): TemplateResult {
    const { label, checked } = item;
    return html`
      <button
        class="plain"
        part="menu-item"
        role=${checked === undefined ? "menuitem" : "menuitemradio"}
        aria-checked=${checked ?? nothing}
        type="button"
        tabindex="-1"
        @click=${() => this.#choose(item)}
      >
        ${label}
      </button>
    `;
  }

  protected override render(): TemplateResult {
    return html`
      <div @keydown=${this.#onKeydown}>
        <button
          class="plain dots"
          part="menu-button"
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
                <div part="menu" role="menu" aria-label=${this.label}>
                  ${this.groups.map(
                    ({ label, items }) => html`
                      <div role="group" aria-label=${label ?? nothing}>
                        ${label === undefined ? nothing : html`<div class="label" part="menu-label" aria-hidden="true">${label}</div>`}
                        ${items.map((item) => this.#renderItem(item))}
                      </div>
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
