import type { CustomerProfileData } from "@customer-pulse/contract";
import { formatCount, formatMeasure, formatScore, noFigure } from "../format/numbers.ts";
import type { Localize } from "../localize/localize.ts";

type Why = NonNullable<CustomerProfileData["why"]>;

/** One thing that speaks for or against the churn risk, in words. */
export interface DriverText {
  name: string;
  own: string;
  /** The mean over all customers. */
  all: string;
  /** How the one compares with the other; a dash where either is missing. */
  compared: string;
  decisive: boolean;
}

/** The rule that decided, in words; where the warehouse has rules of its own, that too. */
export function whySentence({ agrees, risk, rule }: Why, stored: string | null, localize: Localize): string {
  const name = (value: string) => localize.term("category", "churnRisk", value);
  if (agrees) return localize.term("because", name(risk), rule);
  return localize.term("disagrees", stored === null ? localize.term("notStated") : name(stored), name(risk), rule);
}

export function driverTexts(drivers: Why["drivers"], localize: Localize): DriverText[] {
  const locale = localize.lang();
  return drivers.map(({ key, value, reference, decisive }) => {
    const score = key === "average-sentiment" || key === "sentiment-trend";
    return {
      name: localize.term("driver", key),
      own: score ? formatScore(value, locale) : formatCount(value, locale, true),
      all: score ? formatScore(reference, locale) : formatMeasure(reference, "rating", locale),
      compared: compare(value, reference, score, localize),
      decisive,
    };
  });
}

/** Scores within 0.05, and counts within a tenth, are about the same. */
function compare(value: number | null, reference: number | null, score: boolean, localize: Localize): string {
  if (value === null || reference === null) return noFigure;
  const near = score ? 0.05 : Math.abs(reference) / 10;
  const difference = value - reference;
  const key = Math.abs(difference) <= near ? "same" : difference < 0 ? "lower" : "higher";
  return localize.term("comparedAs", key);
}
