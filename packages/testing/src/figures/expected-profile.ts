import type { ChurnRule } from "@customer-pulse/contract/values";
import { instantOf, mean, type Person, type Population } from "./population.ts";
import type { Question } from "./question.ts";

/** One customer's signals, and why the churn risk is what it is. */
export function expectedProfile(all: Population, { options }: Question<"customer-profile">) {
  const person = all.person(options.customerId);
  if (person === undefined) return { customer: null, why: null };
  const tickets = person.happenings.filter(({ sourceType }) => sourceType === "ticket");
  const distinct = (values: readonly (string | null)[]) => [...new Set(values.flatMap((value) => value ?? []))].sort();
  const rule = ruleOf(person);
  return {
    customer: {
      customerId: person.customerId,
      persona: person.persona,
      signUpDate: person.signUpDate,
      productsOwned: person.productsOwned,
      lifetimeValue: person.lifetimeValue,
      ...person.values,
      averageSentiment: person.average,
      sentimentTrend: person.trend,
      sentimentVolatility: person.volatility,
      averageRating: person.rating,
      ticketCount: person.tickets === 0 ? null : person.tickets,
      ticketCategories: distinct(tickets.map(({ ticketCategory }) => ticketCategory)),
      ticketPriorities: distinct(tickets.map(({ priorityLevel }) => priorityLevel)),
      firstContact: person.happenings[0] === undefined ? null : instantOf(person.happenings[0].at),
      lastContact: person.happenings.at(-1) === undefined ? null : instantOf(person.happenings.at(-1)?.at ?? ""),
    },
    why: {
      rule,
      risk: riskOf[rule],
      agrees: true,
      drivers: [
        {
          key: "average-sentiment",
          value: person.average,
          reference: mean(all.people.flatMap(({ average }) => average ?? [])),
          decisive: ["negative-with-tickets", "negative", "below-zero"].includes(rule),
        },
        {
          key: "sentiment-trend",
          value: person.trend,
          reference: mean(all.people.flatMap(({ trend }) => trend ?? [])),
          decisive: rule === "falling",
        },
        {
          key: "ticket-count",
          value: person.tickets,
          reference: mean(all.people.map((other) => other.tickets)),
          decisive: rule === "negative-with-tickets" || (rule === "falling" && person.tickets >= 1),
        },
        {
          key: "last-contact",
          value: silence(all, person),
          reference: mean(all.people.flatMap((other) => silence(all, other) ?? [])),
          decisive: false,
        },
      ],
    },
  };
}

const riskOf: Record<ChurnRule, string> = {
  "negative-with-tickets": "High",
  negative: "High",
  "below-zero": "Medium",
  falling: "Medium",
  none: "Low",
};

function ruleOf({ average, trend, tickets }: Person): ChurnRule {
  if (average !== null && average < -0.1 && tickets >= 1) return "negative-with-tickets";
  if (average !== null && average < -0.05) return "negative";
  if (average !== null && average < 0) return "below-zero";
  return trend !== null && trend < 0 ? "falling" : "none";
}

/** Days from the last contact to the newest day in the data. */
function silence(all: Population, { happenings }: Person): number | null {
  const last = happenings.at(-1)?.day;
  return last === undefined ? null : (Date.parse(all.bounds.to) - Date.parse(last)) / 86_400_000;
}
