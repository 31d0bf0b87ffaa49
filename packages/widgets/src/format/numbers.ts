import type { MeasureUnit } from "@customer-pulse/contract/values";
import { kept } from "./kept.ts";

/** Shown where there is no figure; the reason stands beside it. */
export const noFigure = "–";

/** From this count on, the compact form stands in for the whole number. */
const compactFrom = 100_000;

const formatter = kept((locale: string, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options));

/** Sentiment −1…1: two decimals and a sign. */
export function formatScore(value: number | null, locale: string): string {
  if (value === null) return noFigure;
  return formatter(locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    signDisplay: "exceptZero",
  }).format(value);
}

/** Grouped; compact from 100,000 on, or always whole where `whole` says so. */
export function formatCount(value: number | null, locale: string, whole = false): string {
  if (value === null) return noFigure;
  const compact = !whole && Math.abs(value) >= compactFrom;
  return formatter(locale, compact ? { notation: "compact", maximumFractionDigits: 1 } : {}).format(value);
}

/** Share 0…1 as percent: whole, with one decimal under 10 %; what would come to 0.0 % is less than 0.1 %. */
export function formatShare(value: number | null, locale: string): string {
  if (value === null) return noFigure;
  // Some are not none.
  if (value > 0 && value < 0.0005) return `<${formatShare(0.001, locale)}`;
  const decimals = value !== 0 && Math.abs(value) < 0.0995 ? 1 : 0;
  return formatter(locale, {
    style: "percent",
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);
}

/** A rating (1…5) or an average count: one decimal. */
export function formatAverage(value: number | null, locale: string): string {
  if (value === null) return noFigure;
  return formatter(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);
}

/** A single rating, or the mean of some: a decimal only where there is one. */
export function formatStars(value: number, locale: string): string {
  return formatter(locale, { maximumFractionDigits: 1 }).format(value);
}

/** Money, compact and without small change; with the host's currency (ISO 4217) where it names one, as the data carries none. */
function formatMoney(value: number | null, locale: string, currency?: string): string {
  if (value === null) return noFigure;
  const base = { notation: "compact", maximumFractionDigits: 1 } as const;
  return formatter(locale, currency === undefined ? base : { ...base, style: "currency", currency }).format(
    Math.round(value),
  );
}

/** A measure's value in its unit's form. */
export function formatMeasure(value: number | null, unit: MeasureUnit, locale: string, currency?: string): string {
  switch (unit) {
    case "score":
      return formatScore(value, locale);
    case "count":
      return formatCount(value, locale);
    case "share":
      return formatShare(value, locale);
    case "rating":
      return formatAverage(value, locale);
    case "money":
      return formatMoney(value, locale, currency);
  }
}

/** The size of a difference in its unit, without a sign: the words around it say up or down. Shares in percentage points. */
export function formatDifference(value: number, unit: MeasureUnit, locale: string, currency?: string): string {
  const size = Math.abs(value);
  switch (unit) {
    case "score":
      return formatter(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(size);
    case "share":
      return formatter(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(size * 100);
    default:
      return formatMeasure(size, unit, locale, currency);
  }
}
