import type { Payloads } from "@customer-pulse/contract";
import { html, nothing, type TemplateResult } from "lit";
import { categoryLabel } from "../category/category-bars.ts";
import { RovingFocus } from "../controllers/roving-focus.ts";
import { churnHeatmap } from "../localize/en/churn-heatmap.ts";
import { counted } from "../localize/en/counted.ts";
import { togglePatch } from "../scope/toggle.ts";
import type { TableTwin } from "../widget/table-twin.ts";
import { WidgetElement } from "../widget/widget-element.ts";
import { styles } from "./churn-heatmap.styles.ts";
import { type HeatmapCell, heatmapCells, heatmapTable } from "./heatmap-cells.ts";

/**
 * @summary Customers by churn risk and upsell opportunity: whom to keep, and whom to grow?
 *
 * @event {CxSelectEvent} cx-select - A cell was chosen; its two values then become filters unless prevented.
 * @csspart grid - The cells with their heads.
 * @csspart cell - One cell.
 * @csspart head-cell - The name of a row or column.
 * @csspart axis - What the rows and the columns are.
 * @cssproperty [--cx-heatmap-height=220px] - Least height of the grid.
 */
export class CxChurnHeatmap extends WidgetElement<"churn-heatmap"> {
  static override styles = [...WidgetElement.styles, styles];
  static override texts = [...WidgetElement.texts, counted, churnHeatmap];

  protected readonly widgetId = "churn-heatmap";
  readonly #focus = new RovingFocus(this, () => this.response?.data.columns.length ?? 1);

  protected override defaultHeading(): string {
    return this.localize.term("churnHeatmap");
  }

  protected override requestOptions(): Record<string, never> {
    return {};
  }

  protected override isEmpty(data: Payloads["churn-heatmap"]): boolean {
    return data.total === 0;
  }

  protected override renderSkeleton(): TemplateResult {
    return html`<div class="skeleton" part="skeleton"></div>`;
  }

  protected override renderData(data: Payloads["churn-heatmap"]): TemplateResult {
    const chosen = { rows: this.chosen("churnRisk"), columns: this.chosen("upsellOpportunity") };
    const cells = heatmapCells(data, chosen, this.localize);
    const heading = this.heading ?? this.defaultHeading();
    return html`
      <div
        class="grid"
        part="grid"
        role="grid"
        aria-multiselectable="true"
        aria-label="${heading}. ${this.localize.term("heatmapHint")}"
        .style=${`--_columns: ${data.columns.length}; --_rows: ${data.rows.length}`}
        @keydown=${this.#focus.onKeydown}
        @focusin=${this.#focus.onFocusin}
      >
        <div class="axis" part="axis" aria-hidden="true">${this.localize.term("filter", "churnRisk")}</div>
        <div class="axis across" part="axis" aria-hidden="true">${this.localize.term("filter", "upsellOpportunity")}</div>
        <div role="row">
          <div role="columnheader" class="head"><span class="visually-hidden">${this.localize.term("filter", "churnRisk")}</span></div>
          ${data.columns.map(
            (column) =>
              html`<div role="columnheader" class="head column" part="head-cell">${categoryLabel("upsellOpportunity", column, this.localize)}</div>`,
          )}
        </div>
        ${cells.map(
          (row, rowIndex) => html`
            <div role="row">
              <div role="rowheader" class="head row" part="head-cell">${categoryLabel("churnRisk", data.rows[rowIndex] ?? null, this.localize)}</div>
              ${row.map((cell, index) => this.#renderCell(cell, rowIndex * row.length + index))}
            </div>
          `,
        )}
      </div>
    `;
  }

  protected override tableTwin(data: Payloads["churn-heatmap"]): TableTwin {
    return heatmapTable(data, this.localize);
  }

  #renderCell(cell: HeatmapCell, index: number): TemplateResult {
    return html`
      <div
        role="gridcell"
        part="cell"
        class="cell"
        data-index=${index}
        tabindex=${this.#focus.tabindex(index)}
        aria-selected=${cell.chosen}
        aria-disabled=${cell.selectable ? nothing : "true"}
        .style=${`--_strength: ${cell.strength}`}
        @click=${() => this.#choose(cell)}
        @keydown=${(event: KeyboardEvent) => this.#onKeydown(event, cell)}
      >
        <span class="visually-hidden">${cell.place}:</span>
        <b>${cell.text}</b> <span class="visually-hidden">${this.localize.term("counted", "customers")}</span> <small>${cell.share}</small>
      </div>
    `;
  }

  #onKeydown(event: KeyboardEvent, cell: HeatmapCell): void {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    this.#choose(cell);
  }

  #choose({ row, column }: HeatmapCell): void {
    if (row === null || column === null) return;
    const datum = { churnRisk: row, upsellOpportunity: column };
    this.select(
      datum,
      togglePatch(datum, (key) => this.chosen(key)),
    );
  }
}
