import { css, html, type TemplateResult } from "lit";
import type { Localize } from "../localize/localize.ts";
import type { ChipView } from "./filter-model.ts";

export const chipStyles = css`
  ul {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .row ul {
    flex: 1 1 240px;
    flex-wrap: nowrap;
    min-width: 0;
    /* Room for the focus ring, which the box would cut off. */
    margin: -4px;
    padding: 4px;
    overflow-x: auto;
    overscroll-behavior-x: contain;
    scrollbar-width: none;
  }

  .row li {
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
  }

  .name,
  .none,
  .chip svg {
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
    font-size: 13px;
    line-height: 26px;
  }

  .chip svg {
    flex: none;
  }

  .chip:hover svg {
    color: var(--_text);
  }

  @media (forced-colors: active) {
    .chip {
      border-color: ButtonText;
    }
  }
`;

/**
 * What is filtered by, as buttons that take it away.
 *
 * @param remove - Takes a filter away. Focus goes on to the next one, or to what comes in their place.
 */
export function renderChips(
  chips: readonly ChipView[],
  localize: Localize,
  remove: (chip: ChipView) => Promise<unknown>,
): TemplateResult {
  if (chips.length === 0) return html`<p class="none" tabindex="-1">${localize.term("noActiveFilters")}</p>`;
  const onClick = async (chip: ChipView, position: number, { currentTarget }: Event): Promise<void> => {
    const place = currentTarget instanceof Element ? currentTarget.closest("div") : null;
    await remove(chip);
    const left = place?.querySelectorAll<HTMLElement>(".chip");
    (left?.[Math.min(position, left.length - 1)] ?? place?.querySelector<HTMLElement>(".none, .opener"))?.focus();
  };
  return html`
    <ul aria-label=${localize.term("activeFilters")}>
      ${chips.map(
        (chip, position) => html`
          <li>
            <button
              class="chip"
              part="chip"
              type="button"
              title=${`${chip.name}: ${chip.value}`}
              aria-label=${localize.term("removeFilter", chip.name, chip.value)}
              @click=${(event: Event) => onClick(chip, position, event)}
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
