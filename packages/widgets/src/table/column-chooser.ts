import type { TableColumn } from "@customer-pulse/contract";
import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Localize } from "../localize/localize.ts";

function close(details: EventTarget | null): void {
  if (details instanceof HTMLDetailsElement) details.open = false;
}

function onKeydown(event: KeyboardEvent): void {
  const details = event.currentTarget;
  if (event.key !== "Escape" || !(details instanceof HTMLDetailsElement) || !details.open) return;
  event.stopPropagation();
  details.open = false;
  details.querySelector("summary")?.focus();
}

function onFocusout({ currentTarget, relatedTarget }: FocusEvent): void {
  const inside =
    currentTarget instanceof Node && relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
  if (!inside) close(currentTarget);
}

/**
 * A list of every column that unfolds, each with a checkbox; the last one shown cannot be taken away.
 *
 * @param change - Is given the keys to show, in the order of `all`.
 */
export function renderColumnChooser(
  all: readonly TableColumn[],
  shown: readonly TableColumn[],
  change: (keys: string[]) => void,
  localize: Localize,
): TemplateResult {
  const toggle = (column: TableColumn) =>
    change(all.filter((other) => shown.includes(other) !== (other === column)).map(({ key }) => key));
  // The group takes the focus of a click on a label, so that it is not one that leaves.
  return html`
    <details class="columns" part="columns" @keydown=${onKeydown} @focusout=${onFocusout}>
      <summary part="button">${localize.term("chooseColumns")}</summary>
      <fieldset part="columns-list" tabindex="-1">
        <legend class="visually-hidden">${localize.term("chooseColumns")}</legend>
        ${all.map(
          (column) => html`
            <label part="option">
              <input
                type="checkbox"
                .checked=${live(shown.includes(column))}
                ?disabled=${shown.length === 1 && shown[0] === column}
                @change=${() => toggle(column)}
              />
              ${localize.term("columnName", column.key, column.label)}
            </label>
          `,
        )}
      </fieldset>
    </details>
  `;
}
