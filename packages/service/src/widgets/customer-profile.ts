import { type ChurnDriver, type CustomerProfileData, churnDrivers } from "@customer-pulse/contract";
import type { QueryRow } from "@customer-pulse/warehouse";
import { daysBetween } from "../calendar/days.ts";
import { type ChurnSignals, churnRuleOf, rules } from "./churn-rules.ts";
import type { RunQuery, WidgetDefinition } from "./definition.ts";
import { onlyRow } from "./only-row.ts";
import { distinctInOrder } from "./order.ts";

type Profile = QueryRow<"customers/customer-profile">;
type Why = NonNullable<CustomerProfileData["why"]>;

/** The day from which `customers/last-contacts` counts. */
const firstDay = "1970-01-01";

/** One customer's signals and summary, and why the churn risk is what it is. The reader's filters do not change them. */
export const customerProfile: WidgetDefinition<"customer-profile"> = {
  id: "customer-profile",
  question: "Who is this customer, and why may they leave?",
  measures: {
    signals:
      "One customer's row of CUSTOMER_BASE and CUSTOMER_PERSONA_SIGNALS: avg_sentiment (mean sentiment_score, -1 to 1), sentiment_trend (last minus first, -2 to 2), sentiment_volatility (highest minus lowest, 0 to 2), avg_rating (1 to 5), ticket_count, and the first and last event in SENTIMENT_ANALYSIS",
    "churn-risk":
      "The first rule that holds for the customer's row of CUSTOMER_PERSONA_SIGNALS gives the churn risk: avg_sentiment (-1 to 1) below -0.1 with at least one ticket, or below -0.05: High; avg_sentiment below 0, or sentiment_trend (-2 to 2) below 0: Medium; else Low. Each signal is held against its mean over all customers, those without tickets at 0; the last contact is the last event in SENTIMENT_ANALYSIS, in days before the newest day in the data",
  },
  measure: () => "churn-risk",
  relations: ["customers", "sentiment"],
  relationsFor: () => [],
  // Whom it is about is its option: the reader's own choice of a customer is neither applied nor missing.
  own: ["customerId"],
  async run(query, { options: { customerId }, bounds }) {
    if (customerId === "") return { customer: null, why: null };
    const [profile] = await query("customers/customer-profile", { filters: { customerId: [customerId] }, limit: 1 });
    if (profile === undefined) return { customer: null, why: null };
    const why = profile.in_signals ? await explain(query, profile, bounds?.to ?? null) : null;
    return { customer: toCustomer(profile), why };
  },
};

function toCustomer(profile: Profile): CustomerProfileData["customer"] {
  return {
    customerId: profile.customer_id,
    persona: profile.persona,
    signUpDate: profile.sign_up_date,
    productsOwned: profile.products_owned,
    lifetimeValue: profile.lifetime_value,
    valueSegment: profile.value_segment,
    derivedPersona: profile.derived_persona,
    churnRisk: profile.churn_risk,
    upsellOpportunity: profile.upsell_opportunity,
    overallSentiment: profile.overall_sentiment,
    averageSentiment: profile.average_sentiment,
    sentimentTrend: profile.sentiment_trend,
    sentimentVolatility: profile.sentiment_volatility,
    averageRating: profile.average_rating,
    ticketCount: profile.ticket_count,
    ticketCategories: distinctInOrder("ticketCategory", stated(profile.ticket_categories)),
    ticketPriorities: distinctInOrder("priorityLevel", stated(profile.ticket_priorities).map(unquoted)),
    firstContact: profile.first_contact,
    lastContact: profile.last_contact,
    customerSummary: profile.customer_summary,
  };
}

function stated(values: readonly (string | null)[] | null): string[] {
  return (values ?? []).filter((value) => value !== null);
}

/** Without a classifier's JSON quotes, as the tickets' relation takes them off. */
function unquoted(priority: string): string {
  return priority.replaceAll(/^"+|"+$/g, "");
}

/** @param newestDay - in the data, `YYYY-MM-DD`; null without any event. */
async function explain(query: RunQuery, profile: Profile, newestDay: string | null): Promise<Why> {
  const signals: ChurnSignals = {
    averageSentiment: profile.average_sentiment,
    sentimentTrend: profile.sentiment_trend,
    tickets: profile.ticket_count ?? 0,
  };
  const rule = churnRuleOf(signals);
  const { risk, decisive } = rules[rule];
  const deciding = decisive(signals);
  const values: Record<ChurnDriver, number | null> = {
    "average-sentiment": signals.averageSentiment,
    "sentiment-trend": signals.sentimentTrend,
    "ticket-count": signals.tickets,
    "last-contact": daysSince(profile.last_contact, newestDay),
  };
  const references = await averages(query, newestDay);
  return {
    rule,
    risk,
    agrees: profile.churn_risk === risk,
    drivers: churnDrivers.map((key) => ({
      key,
      value: values[key],
      reference: references[key],
      decisive: deciding.includes(key),
    })),
  };
}

/** The mean of each driver over all customers that the caller may see. */
async function averages(query: RunQuery, newestDay: string | null): Promise<Record<ChurnDriver, number | null>> {
  const [customers, contacts] = await Promise.all([
    query("customers/customer-averages", { filters: {} }),
    query("customers/last-contacts", { filters: {} }),
  ]);
  const { average_sentiment, average_trend, average_tickets } = onlyRow(customers);
  const { average_day } = onlyRow(contacts);
  return {
    "average-sentiment": average_sentiment,
    "sentiment-trend": average_trend,
    "ticket-count": average_tickets,
    "last-contact": newestDay === null || average_day === null ? null : daysBetween(firstDay, newestDay) - average_day,
  };
}

/** Whole days from an event to the newest day in the data. */
function daysSince(instant: string | null, newestDay: string | null): number | null {
  return instant === null || newestDay === null ? null : daysBetween(instant.slice(0, 10), newestDay);
}
