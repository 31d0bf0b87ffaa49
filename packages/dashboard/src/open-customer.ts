import type { CxSelectEvent } from "@customer-pulse/widgets";
import type { Tabs } from "./tabs.ts";

/** The view of one customer, and the scope in it. */
const view = "customer";

/**
 * Opens the deep dive for a customer who is chosen in a chart or a table, instead of filtering everything by that one.
 */
export function openCustomers(tabs: Tabs): void {
  document.addEventListener("cx-select", (event: CxSelectEvent) => {
    const { customerId } = event.detail.datum;
    if (typeof customerId !== "string") return;
    event.preventDefault();
    const before = location.href;
    // The view first: its scope has to be there to take the request.
    tabs.open(view, { replace: true });
    history.replaceState(history.state, "", before);
    document.dispatchEvent(
      new CustomEvent("cx-filter-request", {
        bubbles: true,
        cancelable: true,
        detail: { filters: { customerId: [customerId] }, source: "drill", origin: event.target, scope: view },
      }),
    );
    // One step back leads to where the customer was chosen.
    tabs.open(view, { replace: location.href !== before });
    scrollTo({ top: 0 });
    document.getElementById(`tab-${view}`)?.focus({ preventScroll: true });
  });
}
