import { load } from "http://localhost:8787/cdn/customer-pulse.js";

/** The customer success team's micro-frontend: another shadow root, another scope. */
class SuccessPage extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: "open" }).innerHTML = `
      <cx-scope name="success">
        <cx-churn-breakdown heading="Churn, for success"></cx-churn-breakdown>
        <cx-kpi-card metric="customer-count"></cx-kpi-card>
      </cx-scope>
    `;
    load(this.shadowRoot);
  }
}

customElements.define("success-page", SuccessPage);
