import { css, html, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { ChipView } from "./filter-model.ts";
import { FilterPart } from "./filter-part.ts";

/** What is filtered by, as buttons that take it away. Internal; dispatches `patch`. */
export class FilterChips extends FilterPart {
  static override styles = [
    ...FilterPart.styles,
    css`
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        margin: 0;
        padding: 0;
        list-style: none;
      }

      :host([inline]) ul {
        flex-wrap: nowrap;
        /* Room for the focus ring, which the box would cut off. */
        margin: -4px;
        padding: 4px;
        overflow-x: auto;
        overscroll-behavior-x: contain;
        scrollbar-width: none;
      }

      :host([inline]) li {
        flex: none;
      }

      li {
        min-width: 0;
        max-width: 100%;
      }

      .chip {
        display: flex;
        align-items: center;
        gap: 5px;
        max-width: 100%;
        min-height: 26px;
        padding: 2px 6px 2px 8px;
        background: var(--_track);
        font-size: 12px;
      }

      .chip:hover {
        border-color: var(--_control);
      }

      .name {
        flex: none;
        color: var(--_muted);
      }

      .value {
        min-width: 0;
        overflow: hidden;
        font-weight: 500;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .none {
        margin: 0;
        color: var(--_muted);
        font-size: 13px;
        line-height: 26px;
      }

      svg {
        flex: none;
        color: var(--_muted);
      }

      .chip:hover svg {
        color: var(--_text);
      }

      @media (forced-colors: active) {
        .chip {
          border-color: ButtonText;
        }
      }
    `,
  ];

  @property({ attribute: false }) chips: readonly ChipView[] = [];

  /** Whether they stand in one row that scrolls, rather than in as many as they need. */
  @property({ type: Boolean, reflect: true }) inline = false;

  /** Where the focus goes once the chip that had it is gone. */
  #removed: number | undefined;

  protected override updated(): void {
    const position = this.#removed;
    if (position === undefined) return;
    this.#removed = undefined;
    const buttons = this.renderRoot.querySelectorAll<HTMLElement>("button");
    const next = buttons[Math.min(position, buttons.length - 1)];
    (next ?? this.renderRoot.querySelector<HTMLElement>(".none"))?.focus();
  }

  #remove(chip: ChipView, position: number): void {
    this.ask(chip.patch);
    this.#removed = position;
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    if (this.chips.length === 0) {
      return html`<p class="none" tabindex="-1">${this.localize.term("noActiveFilters")}</p>`;
    }
    return html`
      <ul aria-label=${this.localize.term("activeFilters")}>
        ${this.chips.map(
          (chip, position) => html`
            <li>
              <button
                class="chip"
                part="chip"
                type="button"
                title=${`${chip.name}: ${chip.value}`}
                aria-label=${this.localize.term("removeFilter", chip.name, chip.value)}
                @click=${() => this.#remove(chip, position)}
              >
                <span class="name">${chip.name}</span>
                <span class="value">${chip.value}</span>
                <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
                  <path d="m3 3 6 6m0-6-6 6" fill="none" stroke="currentColor" stroke-width="1.5" />
                </svg>
              </button>
            </li>
          `,
        )}
      </ul>
    `;
  }
}
