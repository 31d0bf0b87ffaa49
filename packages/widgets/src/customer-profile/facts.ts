import type { CustomerProfileData } from "@customer-pulse/contract";
import type { ListFilterKey } from "@customer-pulse/contract/values";
import { formatDay, formatTimestamp } from "../format/days.ts";
import { formatCount, formatDifference, formatMeasure, formatScore, formatStars, noFigure } from "../format/numbers.ts";
import type { CustomerFact } from "../localize/en/customer-profile.ts";
import type { Localize } from "../localize/localize.ts";
import { sentimentBand } from "../widget/sentiment-band.ts";

type Customer = NonNullable<CustomerProfileData["customer"]>;

/** A label and its words. */
export type Fact = readonly [label: string, text: string];

/** The signals, the ones that call for action first. */
export const signals = [
  "churnRisk",
  "upsellOpportunity",
  "overallSentiment",
  "derivedPersona",
  "valueSegment",
] as const satisfies readonly ListFilterKey[];

export function signalText(customer: Customer, key: (typeof signals)[number], localize: Localize): string {
  const value = customer[key];
  return value === null ? localize.term("notStated") : localize.term("category", key, value);
}

/** What else is known of a customer, each with its label; a dash where it is not stated. */
export function customerFacts(customer: Customer, localize: Localize, currency: string | undefined): Fact[] {
  const locale = localize.lang();
  const list = (key: ListFilterKey, values: readonly string[]) =>
    values.length === 0
      ? noFigure
      : new Intl.ListFormat(locale, { type: "unit" }).format(
          [...new Set(values)].map((value) => localize.term("category", key, value)),
        );
  const { averageSentiment, sentimentVolatility, averageRating, signUpDate, firstContact, lastContact } = customer;
  const band =
    averageSentiment === null
      ? ""
      : ` (${localize.term("category", "overallSentiment", sentimentBand(averageSentiment))})`;
  const fact = (key: CustomerFact, text: string): Fact => [localize.term("customerFact", key), text];
  return [
    fact("averageSentiment", `${formatScore(averageSentiment, locale)}${band}`),
    fact("sentimentTrend", formatScore(customer.sentimentTrend, locale)),
    fact(
      "sentimentVolatility",
      sentimentVolatility === null ? noFigure : formatDifference(sentimentVolatility, "score", locale),
    ),
    fact(
      "averageRating",
      averageRating === null ? noFigure : localize.term("outOfFive", formatStars(averageRating, locale)),
    ),
    fact("ticketCount", formatCount(customer.ticketCount, locale, true)),
    fact("ticketCategories", list("ticketCategory", customer.ticketCategories)),
    fact("ticketPriorities", list("priorityLevel", customer.ticketPriorities)),
    fact("lastContact", lastContact === null ? noFigure : formatTimestamp(lastContact, locale)),
    fact("firstContact", firstContact === null ? noFigure : formatTimestamp(firstContact, locale)),
    fact("lifetimeValue", formatMeasure(customer.lifetimeValue, "money", locale, currency)),
    fact("productsOwned", formatCount(customer.productsOwned, locale, true)),
    fact("signUpDate", signUpDate === null ? noFigure : formatDay(signUpDate, locale)),
    fact("persona", customer.persona ?? noFigure),
  ];
}
