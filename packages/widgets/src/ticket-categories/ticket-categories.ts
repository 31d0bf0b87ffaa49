import { manyStyles } from "../category/category.styles.ts";
import type { CategorySpec } from "../category/category-bars.ts";
import { CategoryElement } from "../category/category-element.ts";
import { ticketCategories } from "../localize/en/ticket-categories.ts";

/**
 * @summary Tickets by category with their average sentiment: what are they about?
 *
 * @event {CxSelectEvent} cx-select - A category was chosen; it then becomes a filter unless prevented.
 * @cssproperty [--cx-bars-height=348px] - Least height of the bars; the first eight fit into the default.
 */
export class CxTicketCategories extends CategoryElement<"ticket-categories"> {
  static override styles = [...CategoryElement.styles, manyStyles];
  static override texts = [...CategoryElement.texts, ticketCategories];

  protected readonly widgetId = "ticket-categories";
  protected readonly spec: CategorySpec = {
    dimension: "ticketCategory",
    counted: "tickets",
    figures: ["share", "averageSentiment"],
  };

  protected override defaultHeading(): string {
    return this.localize.term("ticketCategories");
  }
}
