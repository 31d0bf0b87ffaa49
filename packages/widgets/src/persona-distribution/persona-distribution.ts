import type { CategorySpec } from "../category/category-bars.ts";
import { CategoryElement } from "../category/category-element.ts";
import { personaDistribution } from "../localize/en/persona-distribution.ts";

/**
 * @summary Customers by derived persona: who are they?
 *
 * @event {CxSelectEvent} cx-select - A persona was chosen; it then becomes a filter unless prevented.
 * @cssproperty [--cx-bars-height=256px] - Least height of the bars; six fit into the default.
 */
export class CxPersonaDistribution extends CategoryElement<"persona-distribution"> {
  static override texts = [...CategoryElement.texts, personaDistribution];

  protected readonly widgetId = "persona-distribution";
  protected readonly spec: CategorySpec = {
    dimension: "derivedPersona",
    counted: "customers",
    figures: ["share"],
  };

  protected override defaultHeading(): string {
    return this.localize.term("personaDistribution");
  }
}
