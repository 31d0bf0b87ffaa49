import type { CustomerProfileData } from "@customer-pulse/contract";
import type { ListFilterKey, TableColumnType } from "@customer-pulse/contract/values";
import { noFigure } from "../format/numbers.ts";
import type { Localize } from "../localize/localize.ts";
import { factText, withZone } from "../widget/cell-text.ts";

type Customer = NonNullable<CustomerProfileData["customer"]>;

/** The signals, the ones that call for action first. */
export const signals = [
  "churnRisk",
  "upsellOpportunity",
  "overallSentiment",
  "derivedPersona",
  "valueSegment",
] as const satisfies readonly (ListFilterKey & keyof Customer)[];

/** What else is known, in the order in which it is shown. */
const facts = {
  averageSentiment: "score",
  sentimentTrend: "score",
  sentimentVolatility: "score",
  averageRating: "rating",
  ticketCount: "count",
  ticketCategories: "category",
  ticketPriorities: "category",
  lastContact: "instant",
  firstContact: "instant",
  lifetimeValue: "money",
  productsOwned: "count",
  signUpDate: "day",
  persona: "text",
} as const satisfies Partial<Record<keyof Customer, TableColumnType>>;
export type CustomerFact = keyof typeof facts;

/** The filters whose values stand in a list. */
const filterOf: Partial<Record<CustomerFact, ListFilterKey>> = {
  ticketCategories: "ticketCategory",
  ticketPriorities: "priorityLevel",
};

/** What else is known of a customer, each with its label; a dash where it is not stated. */
export function customerFacts(
  customer: Customer,
  localize: Localize,
  currency: string | undefined,
): (readonly [label: string, text: string])[] {
  return (Object.keys(facts) as CustomerFact[]).map((key) => {
    const filter = filterOf[key];
    const field = { key, type: facts[key], ...(filter !== undefined && { filter }) };
    const value = customer[key];
    const text = Array.isArray(value)
      ? localize.list(value.map((item) => factText(field, item, localize))) || noFigure
      : factText(field, value, localize, currency);
    return [withZone(localize.term("customerFact", key), field), text];
  });
}
