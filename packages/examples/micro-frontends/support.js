import { load } from "http://localhost:8787/cdn/customer-pulse.js";

/** The support team's micro-frontend: a shadow root of its own, with a scope in it. */
class SupportPage extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: "open" }).innerHTML = `
      <cx-scope name="support">
        <cx-churn-breakdown heading="Churn, for support"></cx-churn-breakdown>
        <support-figures></support-figures>
      </cx-scope>
    `;
    // The script looks at the document by itself, and into a shadow root when its owner says so.
    load(this.shadowRoot);
  }
}

/** A component inside, in a shadow root of its own: its tags belong to the scope around it. */
class SupportFigures extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: "open" }).innerHTML = `<cx-kpi-card metric="customer-count"></cx-kpi-card>`;
    load(this.shadowRoot);
  }
}

customElements.define("support-figures", SupportFigures);
customElements.define("support-page", SupportPage);
