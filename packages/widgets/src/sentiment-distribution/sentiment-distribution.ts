import type { Payloads } from "@customer-pulse/contract";
import { type SentimentBreakdown, sentimentBreakdowns } from "@customer-pulse/contract/values";
import type { TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { Category, CategorySpec } from "../category/category-bars.ts";
import { CategoryElement } from "../category/category-element.ts";
import type { Bar } from "../chart/bars.ts";
import { RovingFocus } from "../controllers/roving-focus.ts";
import { sentimentDistribution } from "../localize/en/sentiment-distribution.ts";
import { knownValue } from "../widget/known-value.ts";
import type { TableTwin } from "../widget/table-twin.ts";
import { bandColor, renderSources, sourcesTable } from "./by-source.ts";
import { styles } from "./sentiment-distribution.styles.ts";

/**
 * @summary Customers by overall sentiment, or the events of each source by how they were felt: how many are happy?
 *
 * @event {CxSelectEvent} cx-select - A sentiment, or by source a source, was chosen; it then becomes a filter unless prevented.
 * @csspart group - By source: one source with its stacked bar and figures.
 * @cssproperty [--cx-bars-height=256px] - Least height of the bars; three fit into the default.
 */
export class CxSentimentDistribution extends CategoryElement<"sentiment-distribution"> {
  static override styles = [...CategoryElement.styles, styles];
  static override texts = [...CategoryElement.texts, sentimentDistribution];

  /** Customers by their overall sentiment, or the events of each source. Default, and for an unknown value: `none`. */
  @property() by: SentimentBreakdown = "none";

  protected readonly widgetId = "sentiment-distribution";
  protected readonly spec: CategorySpec = {
    dimension: "overallSentiment",
    counted: "customers",
    figures: ["share"],
  };

  readonly #sources = new RovingFocus(this, () => 1);

  protected override defaultHeading(): string {
    return this.localize.term(this.#by() === "source" ? "sentimentBySource" : "sentimentDistribution");
  }

  protected override requestOptions(): { by: SentimentBreakdown } {
    return { by: this.#by() };
  }

  protected override isEmpty(data: Payloads["sentiment-distribution"]): boolean {
    return "groups" in data ? data.groups.every(({ total }) => total === 0) : super.isEmpty(data);
  }

  protected override categories(data: Payloads["sentiment-distribution"]): readonly Category[] {
    return "groups" in data ? [] : data.categories;
  }

  protected override bar(bar: Bar, key: string | null): Bar {
    return { ...bar, color: bandColor(key) };
  }

  protected override renderData(data: Payloads["sentiment-distribution"]): TemplateResult {
    if (!("groups" in data)) return super.renderData(data);
    return renderSources(data.groups, {
      label: this.heading ?? this.defaultHeading(),
      chosen: this.chosen("sourceType"),
      focus: this.#sources,
      choose: (source) => this.choose("sourceType", source),
      localize: this.localize,
    });
  }

  protected override tableTwin(data: Payloads["sentiment-distribution"]): TableTwin {
    return "groups" in data ? sourcesTable(data.groups, this.localize) : super.tableTwin(data);
  }

  #by(): SentimentBreakdown {
    return knownValue(this, "by", sentimentBreakdowns, this.by);
  }
}
