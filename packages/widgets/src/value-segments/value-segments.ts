import type { Payloads } from "@customer-pulse/contract";
import type { Category, CategorySpec } from "../category/category-bars.ts";
import { CategoryElement } from "../category/category-element.ts";
import { wideBarStyles } from "../chart/bars.styles.ts";
import { valueSegments } from "../localize/en/value-segments.ts";

/**
 * @summary Customers by value segment with their average sentiment, tickets and rating: what are they worth?
 *
 * @slot actions - Controls of the host's own, in the card's corner.
 * @slot loading - Stands in while there are no figures yet.
 * @slot empty - Stands in when nothing matches.
 * @slot stale - Stands above figures that are older than they should be.
 * @slot unauthorised - Stands in when the reader may not see the figures.
 * @slot error - Stands in when the figures could not be loaded.
 * @event {CxLoadEvent} cx-load - An answer was drawn.
 * @event {CxErrorEvent} cx-error - The figures could not be loaded.
 * @event {CxSelectEvent} cx-select - A segment was chosen; it then becomes a filter unless prevented.
 * @csspart card - The whole card.
 * @csspart header - Heading and menu.
 * @csspart heading - The heading.
 * @csspart body - What lies between header and footer.
 * @csspart bars - The list of bars.
 * @csspart bar - One bar with its label and figures.
 * @csspart more - The button that shows all bars where there are many.
 * @csspart footer - As-of time, source and filters that do not apply.
 * @cssproperty [--cx-bars-height=256px] - Least height of the bars; three fit into the default.
 */
export class CxValueSegments extends CategoryElement<"value-segments"> {
  static override styles = [...CategoryElement.styles, wideBarStyles];
  static override texts = [...CategoryElement.texts, valueSegments];

  protected readonly widgetId = "value-segments";
  protected readonly spec: CategorySpec = {
    dimension: "valueSegment",
    counted: "customers",
    figures: ["averageSentiment", "averageTickets", "averageRating"],
  };

  protected override defaultHeading(): string {
    return this.localize.term("valueSegments");
  }

  protected override categories(data: Payloads["value-segments"]): readonly Category[] {
    return data.categories.map(({ customers, ...category }) => ({ ...category, count: customers }));
  }
}
