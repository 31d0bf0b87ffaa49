import type { CategorySpec } from "../category/category-bars.ts";
import { CategoryElement } from "../category/category-element.ts";
import { ticketPriority } from "../localize/en/ticket-priority.ts";

/**
 * @summary Tickets by priority with their average sentiment: how urgent is the work?
 *
 * @event {CxSelectEvent} cx-select - A priority was chosen; it then becomes a filter unless prevented.
 * @cssproperty [--cx-bars-height=256px] - Least height of the bars; four fit into the default.
 */
export class CxTicketPriority extends CategoryElement<"ticket-priority"> {
  static override texts = [...CategoryElement.texts, ticketPriority];

  protected readonly widgetId = "ticket-priority";
  protected readonly spec: CategorySpec = {
    dimension: "priorityLevel",
    counted: "tickets",
    figures: ["share", "averageSentiment"],
  };

  protected override defaultHeading(): string {
    return this.localize.term("ticketPriority");
  }
}
