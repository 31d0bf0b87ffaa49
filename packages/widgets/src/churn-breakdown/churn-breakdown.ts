import type { CategorySpec } from "../category/category-bars.ts";
import { CategoryElement } from "../category/category-element.ts";
import { churnBreakdown } from "../localize/en/churn-breakdown.ts";

/**
 * @summary Customers by churn risk: how many may leave?
 *
 * @event {CxSelectEvent} cx-select - A churn risk was chosen; it then becomes a filter unless prevented.
 * @cssproperty [--cx-bars-height=256px] - Least height of the bars; three fit into the default.
 */
export class CxChurnBreakdown extends CategoryElement<"churn-breakdown"> {
  static override texts = [...CategoryElement.texts, churnBreakdown];

  protected readonly widgetId = "churn-breakdown";
  protected readonly spec: CategorySpec = {
    dimension: "churnRisk",
    counted: "customers",
    figures: ["share"],
  };

  protected override defaultHeading(): string {
    return this.localize.term("churnBreakdown");
  }
}
