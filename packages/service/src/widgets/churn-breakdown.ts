import { breakdown, countsOnly } from "./breakdown.ts";
import type { WidgetDefinition } from "./definition.ts";

/** Customers by churn risk. */
export const churnBreakdown: WidgetDefinition<"churn-breakdown"> = {
  id: "churn-breakdown",
  question: "How many customers may leave?",
  measures: {
    customers:
      "Number of customers in CUSTOMER_PERSONA_SIGNALS by churn_risk (High, Medium, Low), and each value's share (0 to 1) of them",
  },
  measure: () => "customers",
  relations: ["customers"],
  relationsFor: () => ["customers"],
  own: ["churnRisk"],
  async run(query, { filters }) {
    return breakdown(await query("filters/customer-options", { filters }), "churnRisk", countsOnly);
  },
};
