import type { TicketsPerCustomerData } from "@customer-pulse/contract";
import { html, type TemplateResult } from "lit";
import { RovingFocus } from "../controllers/roving-focus.ts";
import { counted } from "../localize/en/counted.ts";
import { ticketsPerCustomer } from "../localize/en/tickets-per-customer.ts";
import type { TableTwin } from "../widget/table-twin.ts";
import { WidgetElement } from "../widget/widget-element.ts";
import { histogramColumns, histogramTable } from "./histogram.ts";
import { styles } from "./tickets-per-customer.styles.ts";

/**
 * @summary Customers by their number of tickets, those with none included: how concentrated is the work?
 *
 * @csspart bars - The columns.
 * @csspart bar - One column with its figures.
 * @csspart bar-fill - The column itself.
 * @csspart bar-figure - The figure above a column.
 * @csspart bar-label - How many tickets a column is for.
 * @csspart axis - What the labels count.
 * @csspart tooltip - What is said of a column.
 * @cssproperty [--cx-bars-height=256px] - Least height of the columns with their axis.
 */
export class CxTicketsPerCustomer extends WidgetElement<"tickets-per-customer"> {
  static override styles = [...WidgetElement.styles, styles];
  static override texts = [...WidgetElement.texts, counted, ticketsPerCustomer];

  protected readonly widgetId = "tickets-per-customer";
  readonly #focus = new RovingFocus(this, () => 1);

  protected override defaultHeading(): string {
    return this.localize.term("ticketsPerCustomer");
  }

  protected override requestOptions(): Record<string, never> {
    return {};
  }

  protected override isEmpty({ bins }: TicketsPerCustomerData): boolean {
    return bins.every(({ customers }) => customers === 0);
  }

  protected override renderSkeleton(): TemplateResult {
    return html`<div class="skeleton" part="skeleton"></div>`;
  }

  protected override renderData(data: TicketsPerCustomerData): TemplateResult {
    const columns = histogramColumns(data, this.localize);
    const focus = this.#focus;
    focus.keepWithin(columns.length);
    const label = `${this.heading || this.defaultHeading()}. ${this.localize.term("histogramHint")}`;
    return html`
      <div class="columns" part="bars" role="group" aria-label=${label} @keydown=${focus.onKeydown} @focusin=${focus.onFocusin}>
        ${columns.map(
          ({ tick, value, height, text }, index) => html`
            <div class="column" part="bar" role="img" aria-label=${text} data-index=${index} tabindex=${focus.tabindex(index)}>
              <span class="value" part="bar-figure">${value}</span>
              <span class="fill" part="bar-fill" ?data-none=${height === 0} .style=${`--_height: ${height}`}></span>
              <span class="tick" part="bar-label">${tick}</span>
              <span class="tip" part="tooltip" ?data-end=${index >= columns.length / 2}>${text}</span>
            </div>
          `,
        )}
      </div>
      <div class="axis" part="axis" aria-hidden="true">${this.localize.term("counted", "tickets")}</div>
    `;
  }

  protected override tableTwin(data: TicketsPerCustomerData): TableTwin {
    return histogramTable(data, this.localize);
  }
}
