import type { TableColumn } from "@customer-pulse/contract";
import type { knownOrders } from "@customer-pulse/contract/values";
import { formatDay, formatTimestamp } from "../format/days.ts";
import { formatCount, formatDifference, formatMeasure, formatScore, formatStars, noFigure } from "../format/numbers.ts";
import type { Localize } from "../localize/localize.ts";

export type Cell = string | number | null;

/** What a value is, and so how it is written: as a column of a table says it. */
export type Field = Pick<TableColumn, "key" | "type" | "filter">;

/** A value as text: what is shown, and what is copied. */
export function cellText({ key, type, filter }: Field, value: Cell, localize: Localize, currency?: string): string {
  if (value === null) return type === "category" ? localize.term("notStated") : noFigure;
  const locale = localize.lang();
  const text = String(value);
  const figure = Number(value);
  switch (type) {
    case "category":
      return filter === undefined ? text : localize.term("category", filter, text);
    case "day":
      return formatDay(text, locale);
    case "instant":
      return formatTimestamp(text, locale);
    case "score":
      // A spread has no sign.
      return key === "sentimentVolatility" ? formatDifference(figure, "score", locale) : formatScore(figure, locale);
    case "rating":
      return localize.term("outOfFive", formatStars(figure, locale));
    case "count":
      return formatCount(figure, locale, true);
    case "money":
      return formatMeasure(figure, "money", locale, currency);
    default:
      return text;
  }
}

/** A label, or a time itself, that says which zone timestamps are in: they are shown as stored. */
export function withZone(text: string, { type }: Pick<Field, "type">): string {
  return type === "instant" ? `${text} (UTC)` : text;
}

/** Fields that hold the sentiment itself; a trend or a spread is none. */
const sentiments = ["sentimentScore", "averageSentiment"];

/**
 * The band of a sentiment −1…1, by the cuts of overall_sentiment, which single events are cut by too; undefined for what
 * is no sentiment.
 */
export function sentimentBand({ key }: Field, value: Cell): (typeof knownOrders.overallSentiment)[number] | undefined {
  if (value === null || !sentiments.includes(key)) return undefined;
  return Number(value) < -0.3 ? "Negative" : Number(value) > 0.3 ? "Positive" : "Neutral";
}

/** A value as text, and a sentiment's band in words after it. */
export function factText(field: Field, value: Cell, localize: Localize, currency?: string): string {
  const band = sentimentBand(field, value);
  const text = cellText(field, value, localize, currency);
  return band === undefined
    ? text
    : localize.term("scoreInWords", text, localize.term("category", "overallSentiment", band));
}
