import { breakdown, countsOnly } from "./breakdown.ts";
import type { WidgetDefinition } from "./definition.ts";

/** Customers by derived persona. */
export const personaDistribution: WidgetDefinition<"persona-distribution"> = {
  id: "persona-distribution",
  question: "Who are our customers?",
  measures: {
    customers:
      "Number of customers in CUSTOMER_PERSONA_SIGNALS by derived_persona, and each value's share (0 to 1) of them",
  },
  measure: () => "customers",
  relations: ["customers"],
  relationsFor: () => ["customers"],
  own: ["derivedPersona"],
  async run(query, { filters }) {
    return breakdown(await query("filters/customer-options", { filters }), "derivedPersona", countsOnly);
  },
};
