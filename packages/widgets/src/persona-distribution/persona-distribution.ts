import type { CategorySpec } from "../category/category-bars.ts";
import { CategoryElement } from "../category/category-element.ts";
import { personaDistribution } from "../localize/en/persona-distribution.ts";

/**
 * @summary Customers by derived persona: who are they?
 *
 * @slot actions - Controls of the host's own, in the card's corner.
 * @slot loading - Stands in while there are no figures yet.
 * @slot empty - Stands in when nothing matches.
 * @slot stale - Stands above figures that are older than they should be.
 * @slot unauthorised - Stands in when the reader may not see the figures.
 * @slot error - Stands in when the figures could not be loaded.
 * @event {CxLoadEvent} cx-load - An answer was drawn.
 * @event {CxErrorEvent} cx-error - The figures could not be loaded.
 * @event {CxSelectEvent} cx-select - A persona was chosen; it then becomes a filter unless prevented.
 * @csspart card - The whole card.
 * @csspart header - Heading and menu.
 * @csspart heading - The heading.
 * @csspart body - What lies between header and footer.
 * @csspart bars - The list of bars.
 * @csspart bar - One bar with its label and figures.
 * @csspart more - The button that shows all bars where there are many.
 * @csspart footer - As-of time, source and filters that do not apply.
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
