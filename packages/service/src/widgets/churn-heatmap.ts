import type { WidgetDefinition } from "./definition.ts";
import { distinctInOrder } from "./order.ts";

/** Customers by churn risk and upsell opportunity: every pair of the values present, zeros included. */
export const churnHeatmap: WidgetDefinition<"churn-heatmap"> = {
  id: "churn-heatmap",
  question: "Who may leave, and who may buy more?",
  measures: {
    customers: "Number of customers in CUSTOMER_PERSONA_SIGNALS by churn_risk and upsell_opportunity",
  },
  measure: () => "customers",
  relations: ["customers"],
  relationsFor: () => ["customers"],
  own: ["churnRisk", "upsellOpportunity"],
  async run(query, { filters }) {
    const found = await query("segments/churn-heatmap", { filters });
    const rows = distinctInOrder(
      "churnRisk",
      found.map(({ churn_risk }) => churn_risk),
    );
    const columns = distinctInOrder(
      "upsellOpportunity",
      found.map(({ upsell_opportunity }) => upsell_opportunity),
    );
    const cells = rows.map(() => columns.map(() => 0));
    let total = 0;
    for (const { churn_risk, upsell_opportunity, customer_count } of found) {
      cells[rows.indexOf(churn_risk)]?.splice(columns.indexOf(upsell_opportunity), 1, customer_count);
      total += customer_count;
    }
    return { rows, columns, cells, total };
  },
};
