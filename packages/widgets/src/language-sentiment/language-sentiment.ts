import { manyStyles, manyWideStyles } from "../category/category.styles.ts";
import type { CategorySpec } from "../category/category-bars.ts";
import { CategoryElement } from "../category/category-element.ts";
import { wideBarStyles } from "../chart/bars.styles.ts";
import { languageSentiment } from "../localize/en/language-sentiment.ts";

/**
 * @summary Reviews by language with their average sentiment and rating: where do they like it?
 *
 * @slot actions - Controls of the host's own, in the card's corner.
 * @slot loading - Stands in while there are no figures yet.
 * @slot empty - Stands in when nothing matches.
 * @slot stale - Stands above figures that are older than they should be.
 * @slot unauthorised - Stands in when the reader may not see the figures.
 * @slot error - Stands in when the figures could not be loaded.
 * @event {CxLoadEvent} cx-load - An answer was drawn.
 * @event {CxErrorEvent} cx-error - The figures could not be loaded.
 * @event {CxSelectEvent} cx-select - A language was chosen; it then becomes a filter unless prevented.
 * @csspart card - The whole card.
 * @csspart header - Heading and menu.
 * @csspart heading - The heading.
 * @csspart body - What lies between header and footer.
 * @csspart bars - The list of bars.
 * @csspart bar - One bar with its label and figures.
 * @csspart more - The button that shows all bars where there are many.
 * @csspart footer - As-of time, source and filters that do not apply.
 * @cssproperty [--cx-bars-height=348px] - Least height of the bars; the first eight fit into the default.
 */
export class CxLanguageSentiment extends CategoryElement<"language-sentiment"> {
  static override styles = [...CategoryElement.styles, manyStyles, wideBarStyles, manyWideStyles];
  static override texts = [...CategoryElement.texts, languageSentiment];

  protected readonly widgetId = "language-sentiment";
  protected readonly spec: CategorySpec = {
    dimension: "reviewLanguage",
    counted: "reviews",
    figures: ["share", "averageSentiment", "averageRating"],
  };

  protected override defaultHeading(): string {
    return this.localize.term("languageSentiment");
  }
}
