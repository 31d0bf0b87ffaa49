import type { Payloads } from "@customer-pulse/contract";
import { knownOrders } from "@customer-pulse/contract/values";
import { html, type TemplateResult } from "lit";
import { barStyles, renderBars } from "../chart/bars.ts";
import { RovingFocus } from "../controllers/roving-focus.ts";
import { ticketPriority } from "../localize/en/ticket-priority.ts";
import { togglePatch } from "../scope/toggle.ts";
import type { TableTwin } from "../widget/table-twin.ts";
import { WidgetElement } from "../widget/widget-element.ts";
import { priorityBars, priorityHeads, priorityTable } from "./priority-bars.ts";
import { styles } from "./ticket-priority.styles.ts";

/**
 * @summary Tickets by priority with their average sentiment: how urgent is the work?
 *
 * @slot actions - Controls of the host's own, in the card's corner.
 * @slot loading - Stands in while there are no figures yet.
 * @slot empty - Stands in when nothing matches.
 * @slot stale - Stands above figures that are older than they should be.
 * @slot unauthorised - Stands in when the reader may not see the figures.
 * @slot error - Stands in when the figures could not be loaded.
 * @event {CxLoadEvent} cx-load - An answer was drawn.
 * @event {CxErrorEvent} cx-error - The figures could not be loaded.
 * @event {CxSelectEvent} cx-select - A priority was chosen; it then becomes a filter unless prevented.
 * @csspart card - The whole card.
 * @csspart header - Heading and menu.
 * @csspart heading - The heading.
 * @csspart body - What lies between header and footer.
 * @csspart bars - The list of bars.
 * @csspart bar - One bar with its label and figures.
 * @csspart footer - As-of time, source and filters that do not apply.
 * @cssproperty [--cx-bars-height=256px] - Least height of the bars; four fit into the default.
 */
export class CxTicketPriority extends WidgetElement<"ticket-priority"> {
  static override styles = [...WidgetElement.styles, barStyles, styles];
  static override texts = [...WidgetElement.texts, ticketPriority];

  protected readonly widgetId = "ticket-priority";
  readonly #focus = new RovingFocus(this, () => 1);

  protected override defaultHeading(): string {
    return this.localize.term("ticketPriority");
  }

  protected override requestOptions(): Record<string, never> {
    return {};
  }

  protected override isEmpty(data: Payloads["ticket-priority"]): boolean {
    return data.categories.length === 0;
  }

  protected override renderSkeleton(): TemplateResult {
    return html`
      <div class="skeleton skeleton-head"></div>
      ${knownOrders.priorityLevel.map(() => html`<div class="skeleton skeleton-bar"></div>`)}
    `;
  }

  protected override renderData(data: Payloads["ticket-priority"]): TemplateResult {
    return renderBars({
      label: this.heading ?? this.defaultHeading(),
      heads: priorityHeads(this.localize),
      bars: priorityBars(data, this.chosen("priorityLevel"), this.localize),
      focus: this.#focus,
      choose: (index) => this.#choose(data.categories[index]?.key ?? null),
    });
  }

  protected override tableTwin(data: Payloads["ticket-priority"]): TableTwin {
    return priorityTable(data, this.localize);
  }

  #choose(priorityLevel: string | null): void {
    if (priorityLevel === null) return;
    this.select(
      { priorityLevel },
      togglePatch({ priorityLevel }, (key) => this.chosen(key)),
    );
  }
}
