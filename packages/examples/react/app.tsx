import type { CxFilterChangeEvent, CxSelectEvent, ScopeFilters } from "@customer-pulse/widgets";
import type {} from "@customer-pulse/widgets/react";
import { useState } from "react";

/** React's state and the tags' filters follow each other: one way by a property, the other by an event. */
export function App() {
  const [filters, setFilters] = useState<ScopeFilters>({ churnRisk: ["High"] });
  const [chosen, setChosen] = useState("nothing");
  return (
    <cx-scope
      endpoint="http://localhost:8787"
      filters={filters}
      oncx-filter-change={(event: CxFilterChangeEvent) => setFilters(event.detail.filters)}
      oncx-select={(event: CxSelectEvent) => setChosen(JSON.stringify(event.detail.datum))}
    >
      <button type="button" onClick={() => setFilters({})}>
        All customers
      </button>
      <p>
        Active filters: <output>{JSON.stringify(filters)}</output>; last chosen: <samp>{chosen}</samp>
      </p>
      <cx-kpi-card metric="customer-count" heading="Customers" headingLevel={3} />
      <cx-churn-breakdown />
    </cx-scope>
  );
}
