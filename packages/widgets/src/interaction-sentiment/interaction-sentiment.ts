import { manyStyles } from "../category/category.styles.ts";
import type { CategorySpec } from "../category/category-bars.ts";
import { CategoryElement } from "../category/category-element.ts";
import { interactionSentiment } from "../localize/en/interaction-sentiment.ts";

/**
 * @summary Interactions by type with their average sentiment: which channel hurts?
 *
 * @event {CxSelectEvent} cx-select - An interaction type was chosen; it then becomes a filter unless prevented.
 * @cssproperty [--cx-bars-height=348px] - Least height of the bars; the first eight fit into the default.
 */
export class CxInteractionSentiment extends CategoryElement<"interaction-sentiment"> {
  static override styles = [...CategoryElement.styles, manyStyles];
  static override texts = [...CategoryElement.texts, interactionSentiment];

  protected readonly widgetId = "interaction-sentiment";
  protected readonly spec: CategorySpec = {
    dimension: "interactionType",
    counted: "interactions",
    figures: ["share", "averageSentiment"],
  };

  protected override defaultHeading(): string {
    return this.localize.term("interactionSentiment");
  }
}
