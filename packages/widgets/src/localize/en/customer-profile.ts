import type { ChurnDriver, ChurnRule } from "@customer-pulse/contract/values";
import type { CustomerFact } from "../../customer-profile/facts.ts";

/** What makes a risk what it is, as the end of "…, because". */
const reasons: Record<ChurnRule, string> = {
  "negative-with-tickets": "the average sentiment is below −0.1 and there is at least one ticket",
  negative: "the average sentiment is below −0.05",
  "below-zero": "the average sentiment is below 0",
  falling: "the last sentiment score lies below the first",
  none: "none of the rules for a higher risk holds",
};

const drivers: Record<ChurnDriver, string> = {
  "average-sentiment": "Average sentiment",
  "sentiment-trend": "Sentiment trend",
  "ticket-count": "Tickets",
  "last-contact": "Days since the last contact",
};

const facts: Record<CustomerFact, string> = {
  persona: "Recorded persona",
  signUpDate: "Customer since",
  lifetimeValue: "Lifetime value",
  productsOwned: "Products",
  averageSentiment: "Average sentiment",
  sentimentTrend: "Sentiment trend",
  sentimentVolatility: "Sentiment volatility",
  averageRating: "Average rating",
  ticketCount: "Tickets",
  ticketCategories: "Ticket categories",
  ticketPriorities: "Ticket priorities",
  firstContact: "First contact",
  lastContact: "Last contact",
};

const comparisons = { lower: "lower", higher: "higher", same: "about the same" };

/** English texts of `<cx-customer-profile>`. */
export const customerProfile = {
  customerProfile: "Customer",
  customerFact: (key: CustomerFact) => facts[key],
  summary: "Summary",
  figures: "Figures",
  whyRisk: "Why this churn risk",
  because: (risk: string, rule: ChurnRule) => `${risk}, because ${reasons[rule]}.`,
  disagrees: (stored: string, risk: string, rule: ChurnRule) =>
    `The warehouse says ${stored}; by the rules known here it would be ${risk}, because ${reasons[rule]}.`,
  driver: (key: ChurnDriver) => drivers[key],
  thisCustomer: "This customer",
  allCustomers: "All customers",
  compared: "Compared",
  comparedAs: (key: keyof typeof comparisons) => comparisons[key],
  decides: "decides",
  whatNow: "What now",
  copyBrief: "Copy brief",
};
