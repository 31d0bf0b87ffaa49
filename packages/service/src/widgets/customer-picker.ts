import type { WidgetDefinition } from "./definition.ts";
import { onlyRow } from "./only-row.ts";
import { found } from "./tables/table.ts";

/** Customers by a part of their id; those whose id begins with it first. */
export const customerPicker: WidgetDefinition<"customer-picker"> = {
  id: "customer-picker",
  question: "Which customer?",
  measures: {
    customers:
      "Customers of CUSTOMER_BASE and CUSTOMER_PERSONA_SIGNALS whose customer_id contains the search text, in any case of letters",
  },
  measure: () => "customers",
  relations: ["customers"],
  relationsFor: () => ["customers"],
  own: ["customerId"],
  async run(query, { options: { search, limit }, filters }) {
    const matching = found(search, filters);
    const [rows, count] = await Promise.all([
      query("customers/customer-picker", { ...matching, limit }),
      query("customers/customer-matches", matching),
    ]);
    const customers = rows.map((row) => ({
      customerId: row.customer_id,
      valueSegment: row.value_segment,
      derivedPersona: row.derived_persona,
      churnRisk: row.churn_risk,
      overallSentiment: row.overall_sentiment,
    }));
    return { customers, total: onlyRow(count).customer_count };
  },
};
