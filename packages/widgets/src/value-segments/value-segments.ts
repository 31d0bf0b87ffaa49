import type { Payloads } from "@customer-pulse/contract";
import type { Category, CategorySpec } from "../category/category-bars.ts";
import { CategoryElement } from "../category/category-element.ts";
import { wideBarStyles } from "../chart/bars.styles.ts";
import { valueSegments } from "../localize/en/value-segments.ts";

/**
 * @summary Customers by value segment with their average sentiment, tickets and rating: what are they worth?
 *
 * @event {CxSelectEvent} cx-select - A segment was chosen; it then becomes a filter unless prevented.
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
