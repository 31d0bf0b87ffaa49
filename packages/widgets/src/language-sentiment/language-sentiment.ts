import { manyStyles, manyWideStyles } from "../category/category.styles.ts";
import type { CategorySpec } from "../category/category-bars.ts";
import { CategoryElement } from "../category/category-element.ts";
import { wideBarStyles } from "../chart/bars.styles.ts";
import { languageSentiment } from "../localize/en/language-sentiment.ts";

/**
 * @summary Reviews by language with their average sentiment and rating: where do they like it?
 *
 * @event {CxSelectEvent} cx-select - A language was chosen; it then becomes a filter unless prevented.
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
